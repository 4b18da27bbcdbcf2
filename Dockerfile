# One image for the whole product: built with everything, run with what is needed, as a person without rights.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /riff
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --include=optional --no-audit --no-fund
COPY . .
# The packages are those just installed; ensure.mjs would only install them again. It builds the art pack and the bundle.
RUN node scripts/buildPainterPack.ts \
 && NODE_ENV=production npx vite build --config client/vite.config.ts \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/node-linux-* node_modules/.bin/node node_modules/.cache

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /riff
COPY --from=build /riff/package.json /riff/LICENSE ./
COPY --from=build /riff/node_modules node_modules
COPY --from=build /riff/build build
COPY --from=build /riff/shared shared
COPY --from=build /riff/server server
# The operator's commands: npm run admin, backup, restore.
COPY --from=build /riff/scripts/admin.ts /riff/scripts/adminCommand.ts /riff/scripts/backup.ts /riff/scripts/backupCommand.ts scripts/
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "server/main.ts"]

import * as budget from './budgetCalls.ts'
import * as directory from './directoryCalls.ts'
import * as log from './logCalls.ts'
import * as mediaUses from './mediaUseCalls.ts'
import * as nodes from './nodeCalls.ts'
import * as people from './peopleCalls.ts'
import * as posts from './postCalls.ts'
import * as secrets from './secretCalls.ts'

/** What the writer thread does. Each runs inside the transaction of its group, in the order of the calls. */
export const writes = {
  append: log.append,
  redact: log.redact,
  saveSnapshot: log.saveSnapshot,
  createUser: people.createUser,
  renameUser: people.renameUser,
  banUser: people.banUser,
  createSession: people.createSession,
  extendSession: people.extendSession,
  removeSession: people.removeSession,
  removeSessionsOf: people.removeSessionsOf,
  pruneSessions: people.pruneSessions,
  putPost: posts.putPost,
  likePost: posts.likePost,
  hidePost: posts.hidePost,
  putSummary: directory.putSummary,
  putSeated: directory.putSeated,
  beat: nodes.beat,
  leaveNode: nodes.leaveNode,
  reserve: budget.reserve,
  settle: budget.settle,
  hideMedia: mediaUses.hideMedia,
  keepSecret: secrets.keepSecret,
}

/** What the reader thread does: single statements, each seeing all that was committed before. */
export const reads = {
  readBatches: log.readBatches,
  nextBatches: log.nextBatches,
  heads: log.heads,
  loadSnapshot: log.loadSnapshot,
  overdue: log.overdue,
  getUser: people.getUser,
  bannedAmong: people.bannedAmong,
  findSession: people.findSession,
  getPost: posts.getPost,
  listPosts: posts.listPosts,
  postsBy: posts.postsBy,
  searchPosts: posts.searchPosts,
  likedBy: posts.likedBy,
  getSummary: directory.getSummary,
  liveCards: directory.liveCards,
  jamsOf: directory.jamsOf,
  aliveNodes: nodes.aliveNodes,
  spent: budget.spent,
  openPlaces: budget.openPlaces,
  usesOf: mediaUses.usesOf,
}

export type Writes = typeof writes
export type Reads = typeof reads

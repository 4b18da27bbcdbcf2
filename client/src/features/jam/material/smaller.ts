import { UPLOAD_BYTES, UPLOAD_KINDS, UPLOAD_PIXELS, UPLOAD_SIDE } from '#shared/limits.ts'

/** A file over a phone's line takes seconds from here on, and no picture that is made shows the difference. */
const HEAVY = 3 * 1024 * 1024
const QUALITY = 0.92

/**
 * The same picture as the server keeps it, where the file is over the limits or far beyond what is kept; else the file itself. Also
 * the file itself where this browser cannot decode it: the server then says what is wrong with it.
 */
export async function smaller(file: File): Promise<File> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return file
  try {
    const { width, height } = picture
    const longest = Math.max(width, height)
    const isFit = file.size <= HEAVY && width * height <= UPLOAD_PIXELS && longest <= 2 * UPLOAD_SIDE
    if (isFit) return file
    const scale = Math.min(1, UPLOAD_SIDE / longest)
    const drawn = await draw(picture, Math.round(width * scale), Math.round(height * scale), file.type)
    const isTaken = (UPLOAD_KINDS as readonly string[]).includes(drawn.type) && drawn.size <= UPLOAD_BYTES
    return isTaken && drawn.size < Math.max(file.size, HEAVY)
      ? new File([drawn], file.name, { type: drawn.type })
      : file
  } catch {
    return file
  } finally {
    picture.close()
  }
}

/** Drawn anew at that size; JPEG stays JPEG, everything else may be transparent. A browser that cannot write WebP writes PNG. */
async function draw(picture: ImageBitmap, width: number, height: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: type === 'image/jpeg' ? type : 'image/webp', quality: QUALITY })
}

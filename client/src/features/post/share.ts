import { t } from '../../text/inside.ts'
import { toast } from '../../ui/toast.ts'

/** Hands the link to the phone's own share sheet, or copies it. */
export async function share(title: string, url: string): Promise<void> {
  if (matchMedia('(hover: none)').matches && navigator.canShare?.({ title, url })) {
    // Closing the sheet without choosing rejects too; that is an answer, not a failure.
    await navigator.share({ title, url }).catch(() => undefined)
    return
  }
  try {
    await navigator.clipboard.writeText(url)
    toast(t.post.copied)
  } catch {
    toast(t.post.copyFailed)
  }
}

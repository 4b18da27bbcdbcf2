import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '../../lib/ApiError.ts'
import { api } from '../../lib/api.ts'
import { forgetDevice } from '../../lib/forgetDevice.ts'
import { t } from '../../text/inside.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './Mine.module.css'

/** Ends this person on every device, after saying what that means for a guest. */
export function Leave() {
  const [asks, setAsks] = useState(false)
  const leaving = useMutation({
    mutationFn: api.leaveEverywhere,
    onSuccess: () => {
      forgetDevice()
      // A page that starts anew holds nothing of the one who left.
      location.assign('/')
    },
    onError: error => toast(sentenceOf(error)),
  })
  return (
    <section className={styles.section}>
      <Button className={styles.leave} onClick={() => setAsks(true)}>
        {t.mine.leave}
      </Button>
      <Dialog open={asks} onClose={() => setAsks(false)} title={t.mine.leaveTitle}>
        <div className={styles.asks}>
          <p>{t.mine.leaveText}</p>
          <div className={styles.pills}>
            <Button busy={leaving.isPending} busyLabel={t.mine.leaving} onClick={() => leaving.mutate()}>
              {t.mine.leaveConfirm}
            </Button>
            <Button look="text" onClick={() => setAsks(false)}>
              {t.common.cancel}
            </Button>
          </div>
        </div>
      </Dialog>
    </section>
  )
}

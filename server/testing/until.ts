/** Waits until something is true; fails with `what` when it took longer than `within` ms. */
export async function until(
  check: () => boolean | Promise<boolean>,
  what = 'waited too long',
  within = 5_000,
): Promise<void> {
  const end = Date.now() + within
  while (!(await check())) {
    if (Date.now() > end) throw new Error(what)
    await new Promise(done => setTimeout(done, 10))
  }
}

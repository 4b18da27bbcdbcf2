import { type ComponentType, lazy, useState } from 'react'

/** A page whose code comes when it is needed. Fetched ahead, it renders at once, without the beat that a fallback costs. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let here: ComponentType<Props> | undefined
  const fetchCode = async () => {
    here ??= await load()
    return here
  }
  const Later = lazy(async () => ({ default: await fetchCode() }))
  function Page(props: Props) {
    const [Code] = useState<ComponentType<Props>>(() => here ?? Later)
    return <Code {...props} />
  }
  return { Page, fetchCode }
}

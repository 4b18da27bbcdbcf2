import { english } from './english.ts'

export const common = {
  home: 'Riff, front page',
  skip: 'Skip to the page',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  reload: 'Reload the page',
  startJam: 'Start a jam',
  startingJam: 'Opening a room',
  toFront: 'To the front page',
  offline: 'You are offline. What you see stays; new things come when the line is back.',
  loading: 'Loading',
  pictureFailed: 'This picture did not come.',
  brokenTitle: 'Something broke on this page',
  brokenText: 'Nothing that was saved is lost. Reload, and you are back where you were.',
  oldTitle: 'Riff has changed since you opened this page',
  notFoundTitle: 'There is nothing here',
  notFoundText:
    'The address may have a slip in it, or what was here is gone. The front page shows what is live now.',
  whoWroteWhat: 'Who wrote how much',
  fromTheOriginal: 'From the original',
  percent: (value: number) => `${english.number(value)} %`,
  wordsBy: (names: readonly string[]) => `Words by ${english.list(names)}.`,
  names: (names: readonly string[]) => english.list(names),
  secondsLeft: (seconds: number) =>
    english.plural(seconds, { one: '# second left', other: '# seconds left' }),
  number: (value: number) => english.number(value),
  justNow: 'just now',
  relative: (value: number, unit: Intl.RelativeTimeFormatUnit) => english.relative(value, unit),
}

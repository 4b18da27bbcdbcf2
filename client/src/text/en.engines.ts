/** What makes the pictures: the built-in painter, or a real model. */
export const engines = {
  chip: 'Made by',
  choose: 'What makes the pictures',
  /** `label` says what it is: "Drawn by rules, no AI model". */
  option: (name: string, label: string) => (label.includes(name) ? label : `${name}. ${label}`),
  asked: 'Waiting for the model',
  added: 'Added to your words:',
  addedToTheirs: 'Added to their words:',
}

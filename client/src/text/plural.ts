type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Number, list, percent and plural forms of one language. `#` in a form stands for the number. */
export function language(locale: string) {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    number: (value: number) => numbers.format(value),
    decimal: (value: number) => decimals.format(value),
    plural: (count: number, forms: Forms) =>
      (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count)),
    list: (items: readonly string[]) => list.format(items),
    relative: (value: number, unit: Intl.RelativeTimeFormatUnit) => relative.format(value, unit),
  }
}

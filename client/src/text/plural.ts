type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Number, list, percent and plural forms of one language. `#` in a form stands for the number. */
export function language(locale: string) {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const dollars = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
  })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    number: (value: number) => numbers.format(value),
    decimal: (value: number) => decimals.format(value),
    /** Of millionths of a US dollar. */
    dollars: (money: number) => dollars.format(money / 1_000_000),
    plural: (count: number, forms: Forms) =>
      (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count)),
    list: (items: readonly string[]) => list.format(items),
    relative: (value: number, unit: Intl.RelativeTimeFormatUnit) => relative.format(value, unit),
  }
}

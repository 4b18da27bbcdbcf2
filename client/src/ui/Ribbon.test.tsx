import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Ribbon } from './Ribbon.tsx'

test('the ribbon says who wrote how much in words, and its percentages sum to 100', () => {
  render(
    <Ribbon
      shares={[
        { id: 'mo', name: 'Mo', colour: 0, share: 1 / 3 },
        { id: 'ida', name: 'Ida', colour: 1, share: 1 / 3 },
        { id: 'lineage', name: 'From the original', colour: null, share: 1 / 3 },
      ]}
    />,
  )
  const list = screen.getByRole('list', { name: 'Who wrote how much' })
  const texts = [...list.children].map(item => item.textContent)
  expect(texts).toEqual(['Mo 34 %', 'Ida 33 %', 'From the original 33 %'])
})

import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AuthoredText } from './AuthoredText.tsx'

const authors = { mo: { name: 'Mo', colour: 0 }, ida: { name: 'Ida', colour: 1 } }

test('each run wears its author, and screen readers hear who wrote the words', () => {
  const { container } = render(
    <AuthoredText
      text="a fox reading here"
      runs={[
        { by: 'mo', length: 6 },
        { by: 'ida', length: 8 },
        { by: 'lineage', length: 4 },
      ]}
      authors={authors}
      names={false}
    />,
  )
  const worn = [...container.querySelectorAll<HTMLElement>('[data-person]')].map(run => [
    run.dataset.person,
    run.textContent,
  ])
  expect(worn).toEqual([
    ['0', 'a fox'],
    ['1', 'reading'],
    ['lineage', 'here'],
  ])
  expect(screen.getByText('Words by Mo, Ida and From the original.')).toBeTruthy()
})

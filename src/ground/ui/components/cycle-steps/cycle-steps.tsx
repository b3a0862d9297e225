import { useWords } from '../../language.tsx'

/** A step of the year and when it is: "12–30 okt". */
export interface CycleStep {
  name: string
  when: string
  /** `missed`: it was not done, in a year that is over; `when` says so. */
  state: 'done' | 'now' | 'ahead' | 'missed'
}

/** The year's six steps: a staircase on wide screens, a list on phones. */
export function Cycle({ steps }: { steps: CycleStep[] }) {
  const words = useWords()
  return (
    <ol class="cycle" role="list">
      {steps.map(({ name, when, state }) => (
        <li key={name} class={state === 'done' ? 'done' : undefined} aria-current={state === 'now' ? 'step' : undefined}>
          {name}{' '}
          <span>
            {state === 'now' ? words.now : ''}
            {when}
          </span>
          {state === 'done' && <span class="vh">{words.finished}</span>}
        </li>
      ))}
    </ol>
  )
}

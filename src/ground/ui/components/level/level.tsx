/** A level of the framework, 1 to 5. */
export type LevelNumber = 1 | 2 | 3 | 4 | 5

const rises = ['16.4', '12.8', '9.2', '5.6', '2']

/** The staircase, filled up to the level; drawn in the colour of the text. */
export function LevelGlyph({ level }: { level: LevelNumber }) {
  return (
    <svg class="glyph" viewBox="0 0 31 21" aria-hidden="true">
      <path d={`${stair(level)}z`} fill="currentColor" />
      <path d={`${stair(5)}z`} fill="none" stroke="currentColor" stroke-width="1.2" />
    </svg>
  )
}

/** A level with staircase, number and name: "3 Använder". */
export function Level({ level, name }: { level: LevelNumber; name: string }) {
  return (
    <span class="level">
      <LevelGlyph level={level} />
      {level} {name}
    </span>
  )
}

/** Whether a number is a level, 1 to 5. */
export function isLevel(value: number): value is LevelNumber {
  return Number.isInteger(value) && value >= 1 && value <= 5
}

function stair(level: LevelNumber): string {
  const steps = rises.slice(0, level).map((y, index) => `V${y}H${index * 6 + 6.5}`)
  return `M.5 20${steps.join('')}V20`
}

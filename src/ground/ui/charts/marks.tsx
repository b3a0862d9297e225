import type { LevelTone, PartTone } from './scale.ts'

/** A filled ring with a level's number. */
export function LevelDot({ level, at, r = 13 }: { level: number; at: string; r?: number }) {
  return (
    <g class={`v${level}`}>
      <circle class="mark" cx={at} cy="50%" r={r} />
      <text x={at} y="50%" dy=".35em">
        {level}
      </text>
    </g>
  )
}

/** A filled ring: staff, or a median. */
export function Dot({ at, r = 6.5 }: { at: string; r?: number }) {
  return <circle class="mark" cx={at} cy="50%" r={r} />
}

/** A small open ring: the time before. */
export function Ring({ at }: { at: string }) {
  return <circle class="open" cx={at} cy="50%" r="5.5" />
}

/** An open diamond: leaders. */
export function Diamond({ at }: { at: string }) {
  return (
    <svg x={at} y="50%" overflow="visible" aria-hidden="true">
      <rect class="open" x="-5.5" y="-5.5" width="11" height="11" transform="rotate(45)" />
    </svg>
  )
}

/** A line between two marks; `hot` for a difference worth talking about. */
export function Link({ from, to, hot }: { from: string; to: string; hot?: boolean | undefined }) {
  return <line class={hot ? 'link hot' : 'link'} x1={from} x2={to} y1="50%" y2="50%" />
}

/** A square of a tone, for legends. */
export function Swatch({ tone, text }: { tone: LevelTone | PartTone; text?: string | undefined }) {
  return (
    <g class={tone}>
      <rect class={text ? 'mark' : 'band'} width="100%" height="100%" />
      {text && (
        <text x="50%" y="50%" dy=".35em">
          {text}
        </text>
      )}
    </g>
  )
}

import type { ComponentChildren } from 'preact'

/** The sign-in page's spread: the ways in to the left, the level staircase to the right on wide screens. */
export function Cover({ levelNames, children }: { levelNames: string[]; children: ComponentChildren }) {
  return (
    <div class="cover">
      <div class="stack">{children}</div>
      <svg class="cover-stair" viewBox="0 0 482 424" aria-hidden="true">
        {levelNames.slice(0, 5).map((name, index) => {
          const x = index * 96
          const y = 348 - index * 72
          return (
            <g key={name}>
              <path d={`M${x} ${index === 0 ? 420 : y + 72}V${y}H${x + 96}`} fill="none" stroke="var(--accent)" stroke-width="1.5" />
              <text x={x + 12} y={y + 26} font-size="15" fill="var(--ink-2)">
                {index + 1}
              </text>
              <text x={x + 12} y={y + 46} font-size="15" fill="var(--ink)">
                {name}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

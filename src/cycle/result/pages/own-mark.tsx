/** Where the reader stands: an open triangle at the row's upper edge, pointing down, so that it covers no other mark. */
export function OwnMark({ at }: { at: string }) {
  return (
    <svg x={at} y="0" overflow="visible" aria-hidden="true">
      <path class="open" d="M-6 3h12L0 12z" />
    </svg>
  )
}

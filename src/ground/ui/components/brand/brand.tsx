/** The wordmark: the ascending line and the name, a link to the start page. */
export function Brand({ href = '/' }: { href?: string }) {
  return (
    <a class="brand" href={href}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M1 20.5h7.5v-6.75h7V7H23" fill="none" stroke="currentColor" stroke-width="3.6" />
      </svg>
      Stegvis
    </a>
  )
}

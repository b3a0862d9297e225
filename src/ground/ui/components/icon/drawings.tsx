import type { VNode } from 'preact'

const line = (d: string) => () => <path d={d} />

/** Stroke drawings on a grid of 24 units. */
export const drawings = {
  check: line('m4.5 12.5 5 5 10-11'),
  'arrow-right': line('M4 12h15m-6-6 6 6-6 6'),
  'arrow-left': line('M20 12H5m6-6-6 6 6 6'),
  'chevron-down': line('m6 9.5 6 6 6-6'),
  plus: line('M12 5v14M5 12h14'),
  close: line('m6 6 12 12M18 6 6 18'),
  lock: () => (
    <>
      <rect x="5" y="11" width="14" height="9" rx="1.5" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  warning: line('M12 3.8 21.5 20h-19zM12 10v4.5M12 17.2v.1'),
  info: () => (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5.5M12 7.6v.2" />
    </>
  ),
  mail: () => (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="1.5" />
      <path d="m4 7 8 6 8-6" />
    </>
  ),
  print: line('M7 8V4h10v4M7 17H4V9.5A1.5 1.5 0 0 1 5.5 8h13A1.5 1.5 0 0 1 20 9.5V17h-3M7 14h10v6H7z'),
  clock: () => (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5.3l3.5 2" />
    </>
  ),
  ring: () => <circle cx="12" cy="12" r="7.5" />,
  half: () => (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M12 4.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />
    </>
  ),
  tick: () => (
    <>
      <circle cx="12" cy="12" r="8.5" fill="currentColor" />
      <path d="m8 12.3 2.8 2.8 5.2-6" stroke="var(--paper)" stroke-width="2.25" />
    </>
  ),
  pause: () => (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M10 9.3v5.4M14 9.3v5.4" />
    </>
  ),
  ended: () => (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M8.5 12h7" />
    </>
  ),
  download: line('M12 4v11m-5-5 5 5 5-5M4.5 19.5h15'),
  upload: line('M12 15V4M7 9l5-5 5 5M4.5 19.5h15'),
  trash: line('M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.3 10.5v5.5M13.7 10.5v5.5'),
  edit: line('M5 19l.9-3.9L16.2 4.8a1.6 1.6 0 0 1 2.3 0l.7.7a1.6 1.6 0 0 1 0 2.3L8.9 18.1z'),
  share: line('M12 14V4M8 7.5 12 4l4 3.5M7 11H5v9h14v-9h-2'),
  key: () => (
    <>
      <circle cx="8" cy="15.5" r="4" />
      <path d="m11 12.5 8.5-8.5M16 7.5l3 3" />
    </>
  ),
  person: () => (
    <>
      <circle cx="12" cy="8" r="3.8" />
      <path d="M4.8 20c.8-4 3.6-6 7.2-6s6.4 2 7.2 6" />
    </>
  ),
  people: () => (
    <>
      <circle cx="9" cy="8.5" r="3.3" />
      <path d="M2.8 19.500c.6-3.7 3-5.5 6.2-5.500s5.6 1.8 6.2 5.500M15.5 5.500a3.2 3.2 0 0 1 0 6.100M17.5 14.400c2 .7 3.3 2.5 3.7 5.1" />
    </>
  ),
  qr: line('M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.500v2.500M20 14v.1M14 20v.1M17.5 17.500v.1M20 17.500V20h-2.5'),
  search: () => (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5 5" />
    </>
  ),
  calendar: line('M4.5 6.500h15v13h-15zM4.5 10.500h15M8.5 4v4M15.5 4v4'),
  document: line('M6 3.500h8l4 4v13H6zM14 3.500v4h4M9 12h6M9 16h6'),
  comment: line('M4 5h16v11H11l-4.5 4v-4H4z'),
  settings: line('M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0'),
  help: () => (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.7 9.600a2.4 2.4 0 1 1 3.4 2.200c-.8.4-1.1.9-1.1 1.900M12 16.700v.1" />
    </>
  ),
  external: line('M13.5 5H19v5.500M19 5l-8 8M16 14v5H5V8h5'),
} satisfies Record<string, () => VNode>

export type IconName = keyof typeof drawings

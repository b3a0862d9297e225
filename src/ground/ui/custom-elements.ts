import type { HTMLAttributes } from 'preact'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'auto-save': HTMLAttributes<HTMLElement>
      'upload-progress': HTMLAttributes<HTMLElement>
      'char-count': HTMLAttributes<HTMLElement>
      'meeting-clock': HTMLAttributes<HTMLElement>
      'wait-for-net': HTMLAttributes<HTMLElement>
      'file-check': HTMLAttributes<HTMLElement>
    }
  }
}

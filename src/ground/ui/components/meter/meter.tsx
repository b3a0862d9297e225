import type { ComponentChildren } from 'preact'
import '../../custom-elements.ts'

/** How many of how many, in words and as a bar. */
export function Meter({ id, label, value, max }: { id: string; label: string; value: number; max: number }) {
  return (
    <div class="measure">
      <label for={id}>{label}</label>
      <progress id={id} max={max} value={value}>
        {label}
      </progress>
    </div>
  )
}

/**
 * Work that goes on elsewhere, such as an import. Where script runs it asks `url` once a second for
 * `{ done, total, text, url? }` and follows that `url` when it comes; children are what to do without script.
 */
export function UploadProgress({
  id,
  url,
  label,
  done,
  total,
  text,
  children,
}: {
  id: string
  url: string
  label: string
  done: number
  total: number
  text: string
  children?: ComponentChildren
}) {
  return (
    <upload-progress data-url={url}>
      <div class="measure stack-s">
        <label class="label" for={id}>
          {label}
        </label>
        <progress id={id} max={total} value={done} />
        <p role="status" data-text>
          {text}
        </p>
        {children}
      </div>
    </upload-progress>
  )
}

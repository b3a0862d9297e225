import type { ComponentChildren } from 'preact'
import { linkTo } from '../../../base/addresses.ts'
import '../../custom-elements.ts'
import { kept } from '../../kept.tsx'
import { useWords } from '../../language.tsx'
import { Icon } from '../icon/icon.tsx'

/** "Sparat kl. 14.32". Rendered empty before anything is saved, so that the script has somewhere to say it. */
export function SavedNote({ text = '', push }: { text?: string; push?: boolean }) {
  return (
    <p class={push ? 'saved push' : 'saved'}>
      <Icon name="check" />
      <span role="status" data-saved>
        {text}
      </span>
    </p>
  )
}

export interface AutoSaveFormProps {
  /** Where the form goes when it is sent by its button. */
  action: string
  /** Where each change is posted in the background. Answers with JSON, see `elements/auto-save.ts`. */
  autosave: string
  /** What the answers were read as; the server refuses a save that builds on an older one. A form of several parts has a field of its own for each. */
  revision?: number
  class?: string
  /** For fields and buttons that are sent with it and stand elsewhere on the page. */
  id?: string
  children: ComponentChildren
}

/** A form whose every change is saved at once where script runs, and by its button everywhere. */
export function AutoSaveForm({ action, autosave, revision, class: look, id, children }: AutoSaveFormProps) {
  return (
    <auto-save>
      <form id={id} class={look} method="post" action={action} data-autosave={autosave} autocomplete="off" novalidate>
        {revision !== undefined && <input type="hidden" name="revision" value={revision} autocomplete="off" />}
        {children}
        <SaveError />
      </form>
    </auto-save>
  )
}

/** Shown by the script when a save did not go through; the answers stay on the page. */
export const SaveError = kept(({ shown = false }: { shown?: boolean }) => {
  const words = useWords()
  return (
    <div class="notice error" role="alert" data-save-error data-failed={words.saveFailed} data-offline={words.saveOffline} hidden={!shown}>
      <Icon name="warning" />
      <div>
        <p>
          <b data-save-text>{shown ? words.saveFailed : ''}</b>{' '}
          <a href={linkTo('/')} hidden>
            {words.saveOpen}
          </a>
        </p>
      </div>
    </div>
  )
})

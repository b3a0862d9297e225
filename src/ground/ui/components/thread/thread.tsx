import type { ComponentChildren } from 'preact'
import { Paragraphs } from '../paragraphs/paragraphs.tsx'
import { Avatar } from '../person/person.tsx'
import { Status, type StatusKind } from '../status/status.tsx'

/** One comment: who, in what role, when, about what. `status` says that it waits for an answer, or what came of it. */
export interface Comment {
  /** Anchor of the comment in the page. */
  id?: string
  name: string
  role: string
  when: string
  about?: string | undefined
  text: string
  status?: { is: StatusKind; text: string } | undefined
  /** What can be done with it: forms and links. */
  actions?: ComponentChildren
}

/** Comments, oldest first. The page says beside it who can read them. */
export function Thread({ comments }: { comments: Comment[] }) {
  return (
    <ul class="thread measure" role="list">
      {comments.map((comment, index) => (
        <li key={index} id={comment.id}>
          <Avatar name={comment.name} />
          <div class="stack-s">
            <p>
              <b>{comment.name}</b>, {comment.role}{' '}
              <span class="soft small">· {[comment.when, comment.about].filter(Boolean).join(' · ')}</span>
            </p>
            <Paragraphs text={comment.text} />
            {comment.status && (
              <p>
                <Status is={comment.status.is}>{comment.status.text}</Status>
              </p>
            )}
            {comment.actions}
          </div>
        </li>
      ))}
    </ul>
  )
}

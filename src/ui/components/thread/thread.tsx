import type { ComponentChildren } from 'preact'
import { Avatar } from '../person/person.tsx'
import { Status } from '../status/status.tsx'

/** One comment: who, in what role, when, about what. `waiting` says that it waits for an answer. */
export interface Comment {
  name: string
  role: string
  when: string
  about?: string
  text: ComponentChildren
  waiting?: string
}

/** Comments, oldest first. The page says beside it who can read them. */
export function Thread({ comments }: { comments: Comment[] }) {
  return (
    <ul class="thread measure" role="list">
      {comments.map((comment, index) => (
        <li key={index}>
          <Avatar name={comment.name} />
          <div class="stack-s">
            <p>
              <b>{comment.name}</b>, {comment.role}{' '}
              <span class="soft small">· {[comment.when, comment.about].filter(Boolean).join(' · ')}</span>
            </p>
            <p>{comment.text}</p>
            {comment.waiting && (
              <p>
                <Status is="not-started">{comment.waiting}</Status>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

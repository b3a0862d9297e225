import type { ComponentChildren } from 'preact'

/** Something that happened: a short day such as "9 nov", its date for machines, and the sentence. */
export interface EventItem {
  when: string
  date?: string
  text: ComponentChildren
}

/** What has happened, newest first. */
export function EventList({ events }: { events: EventItem[] }) {
  return (
    <ul class="events" role="list">
      {events.map((event, index) => (
        <li key={index}>
          <time datetime={event.date}>{event.when}</time>
          <span>{event.text}</span>
        </li>
      ))}
    </ul>
  )
}

/** How to spend the time of a meeting. */
export function Agenda({ items }: { items: { when: string; text: ComponentChildren }[] }) {
  return (
    <dl class="events">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.when}</dt>
          <dd>{item.text}</dd>
        </div>
      ))}
    </dl>
  )
}

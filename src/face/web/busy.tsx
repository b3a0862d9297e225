import { randomInt } from 'node:crypto'
import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { formTo } from '../../ground/base/addresses.ts'
import type { Sent } from '../../ground/base/form.ts'
import { type Language, languageOffers } from '../../ground/base/language.ts'
import { Button, LinkButton } from '../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../ground/ui/components/page-head/page-head.tsx'
import { Layout } from '../../ground/ui/layout/layout.tsx'
import { renderPage } from '../../ground/ui/layout/render-page.ts'
import type { Route } from '../../people/permission/route.ts'
import { languageOf } from './ask.tsx'
import { busyWords } from './busy.words.ts'

/** Seconds until a page that found no room asks again: not all at the same moment. */
const [soonest, latest] = [3, 8]

export function secondsUntilAgain(): number {
  return randomInt(soonest, latest + 1)
}

/**
 * More have come than can be served. A page asks again by itself after some seconds; a form waits, filled in, to be sent again, by itself where script runs; a save in the
 * background is told to try later. Nothing is asked of the database for it, and next to nothing of the machine.
 */
export function answerBusy(route: Route, c: Context, sent: Sent): Response {
  const language = languageOf(c, null)
  const seconds = secondsUntilAgain()
  c.header('retry-after', String(seconds))
  c.header('cache-control', 'no-store')
  // Without a message: the page's own words say that it will be tried again.
  if (c.req.header('accept') === 'application/json') return c.json({}, 503)
  if (route.method === 'GET') {
    c.header('refresh', String(seconds))
    return c.html(pageThatWaits(language), 503)
  }
  return c.html(formThatWaits(language, c, sent, seconds), 503)
}

/** The page, made once a language: what refuses must not be what takes the time. */
export const pageThatWaits = onceEach((language) => {
  const t = busyWords[language]
  return framed(
    language,
    <>
      <PageHead title={t.busyTitle} lead={t.busyText} />
      <LinkButton href="">{t.busyNow}</LinkButton>
    </>,
  )
})

function formThatWaits(language: Language, c: Context, sent: Sent, seconds: number): string {
  const url = new URL(c.req.url)
  const [before = '', after = ''] = aroundForm(language)
  const form = renderToString(
    <form method="post" action={`${url.pathname}${url.search}`} data-again={seconds} novalidate>
      {Object.entries(sent.texts).flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
      <Button>{busyWords[language].busyAgain}</Button>
    </form>,
  )
  return `${before}${form}${after}`
}

/** What stands before and after the form that waits, made once a language as well. */
const aroundForm = onceEach((language) => {
  const t = busyWords[language]
  const place = '[form]'
  return framed(
    language,
    <>
      <PageHead title={t.busyTitle} lead={t.busyForm} />
      {place}
    </>,
  ).split(place)
})

function onceEach<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}

function framed(language: Language, content: ComponentChildren): string {
  const t = busyWords[language]
  return renderPage(
    <Layout
      language={language}
      title={t.busyTitle}
      navigation={[]}
      footerLinks={[]}
      languageSwitch={{ action: formTo('POST /language'), to: languageOffers(language), values: { next: '/' } }}
    >
      {content}
    </Layout>,
  )
}

import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Utkorgen',
  lead: 'I en demo skickas inget på riktigt. Här är all post som skulle ha gått ut, den nyaste först.',
  empty: 'Ingen post än',
  emptyText: 'När en omgång öppnas eller någon ber om en inloggningslänk hamnar posten här.',
  to: 'Till',
}

const en: typeof sv = {
  title: 'The outbox',
  lead: 'In a demo nothing is really sent. Here is all mail that would have gone out, the newest first.',
  empty: 'No mail yet',
  emptyText: 'When a round opens or somebody asks for a sign-in link, the mail lands here.',
  to: 'To',
}

export const outboxWords: Messages<typeof sv> = { sv, en }

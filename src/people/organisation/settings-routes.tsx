import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { dayField } from '../../ground/base/form.ts'
import { type Route, seeing } from '../permission/route.ts'
import { code, errorsOf } from './forms.ts'
import { longestStatement, organisers } from './organisation.ts'

import { SettingsPage } from './pages/settings.tsx'
import { settingsWords } from './pages/settings.words.ts'
import { authorityPage, changeAuthorityPage } from './store-settings.ts'

export const settingsRoutes: Route[] = [
  seeing('settings', 'GET', '/settings', async (ask) => {
    const { changedOn: _changedOn, ...page } = await authorityPage(ask.tx, ask.viewer.authority)
    return settingsPage(ask, page, {})
  }),
  seeing(
    'settings',
    'PUT',
    '/settings',
    async (ask) => {
      const parsed = await ask.form(settingsSchema(ask.today), code)
      if (!parsed.ok) return settingsPage(ask, parsed.sent, errorsOf(parsed.faults, ask.language))
      await changeAuthorityPage(ask.tx, ask.viewer.authority, ask.viewer.person, parsed.value, ask.today)
      return ask.redirect(linkTo('/settings'), settingsWords[ask.language].saved)
    },
    { bodyLimit: 256 * 1024 },
  ),
]

const long = z.string(code.long).max(longestStatement, code.long)

function settingsSchema(today: string) {
  return z.object({
    name: z.string(code.authorityName).min(1, code.authorityName).max(200, code.authorityName),
    organiser: z.enum(organisers).catch('public'),
    email: z.union([z.literal(''), z.email(code.email).max(254, code.email)], code.email),
    phone: z.string(code.phone).max(40, code.phone),
    responsible: long,
    method: long,
    shortcomings: long,
    reporting: long,
    enforcement: long,
    assessedOn: z.union([z.literal(''), dayField(code.day).refine((day) => day <= today, code.day)], code.day),
  })
}

function settingsPage(ask: SignedInAsk, sent: Record<string, string>, errors: Record<string, string>): Response {
  return ask.page(
    { title: settingsWords[ask.language].title, current: 'people', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <SettingsPage language={ask.language} sent={sent} errors={errors} today={ask.today} />,
  )
}

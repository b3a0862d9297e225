import type { Role } from '../../ground/base/viewer.ts'

/** The people one looks at the demo as; `id` is their person id in the demo's roster. */
export const characters = [
  { key: 'teacher', id: 'demo-larare', role: 'teacher' },
  { key: 'lead', id: 'demo-arbetslagsledare', role: 'team_lead' },
  { key: 'principal', id: 'demo-rektor', role: 'principal' },
  { key: 'district_head', id: 'demo-verksamhetschef', role: 'district_head' },
  { key: 'head', id: 'demo-chef', role: 'head' },
  { key: 'development_lead', id: 'demo-utvecklingsledare', role: 'development_lead' },
  { key: 'registrar', id: 'demo-registrator', role: 'registrar' },
  { key: 'coach', id: 'demo-ikt-pedagog', role: 'coach' },
  { key: 'administrator', id: 'demo-administrator', role: 'administrator' },
] as const satisfies { key: string; id: string; role: Role }[]

export type CharacterKey = (typeof characters)[number]['key']

import { z } from 'zod'
import { contentFile } from '../../ground/base/content-file.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'

const team = z.strictObject({ name: z.string(), size: z.int().min(1), staff: z.boolean().default(false) })

const school = z.strictObject({
  name: z.string(),
  code: z.string(),
  district: z.string().nullable(),
  forms: z.array(z.enum(schoolForms)),
  leaders: z.int().min(1),
  /** Teams with how many belong to each; `staff` are those who do not teach. */
  teams: z.array(team),
  /** Teachers in no team. */
  loose: z.int().min(0),
})

/** A school of the demo: its form and size, and the teams its staff plan in. */
export type DemoSchool = z.output<typeof school>

/** The demo's municipality, of `content/demo/municipality.yaml`: its first school is the one that is looked at. */
export const demoMunicipality = contentFile(
  'demo/municipality.yaml',
  z
    .strictObject({ name: z.string(), districts: z.array(z.string()), schools: z.array(school).min(2) })
    .refine(({ districts, schools }) => schools.every(({ district }) => district === null || districts.includes(district)), {
      error: 'every district of a school must stand among the districts',
    }),
)

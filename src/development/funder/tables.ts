import type { Generated } from 'kysely'
import type { PictureType } from '../../ground/paper/paper.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    funder_logo: FunderLogoTable
  }
}

type FunderLogoTable = {
  id: Generated<string>
  authority_id: string
  programme_id: string
  number: number
  type: PictureType
  width: number
  height: number
  alt: string
  bytes: Buffer
  by_name: string
  at: Date
}

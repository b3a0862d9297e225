import { z } from 'zod'
import { contentFile } from '../../ground/base/content-file.ts'

const names = z.array(z.string()).min(40)

/** First names and family names of the demo's people, of `content/demo/names.yaml`. */
export const demoNames = contentFile('demo/names.yaml', z.strictObject({ given: names, family: names }))

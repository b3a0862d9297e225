import type { Language } from '../../ground/base/language.ts'
import { deviceWords } from './device.words.ts'

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** A device in words its owner knows again, "Firefox, Windows": from the browser's own description, of which nothing else is kept. */
export function describeDevice(userAgent: string | null): string {
  const names = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1])
  return names.filter(Boolean).join(', ')
}

/** The words for a device without a description. */
export function deviceName(device: string, language: Language): string {
  return device || deviceWords[language].unknown
}

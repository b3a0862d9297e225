import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (name: string) => `Ta bort ${name}?`,
  unshown: 'Ingen har sett resultatet än. Allt som lästes in tas bort utan spår, och du kan läsa in filen igen.',
  shown:
    'Alla siffror tas bort för alla. Det går inte att ångra. Eftersom skolorna redan har kunnat se resultatet kan deras svar från samma tid inte läsas in igen: den som minns siffrorna skulle kunna räkna ut vem som skiljer.',
  button: 'Ta bort undersökningen',
  back: 'Tillbaka utan att ta bort',
  done: 'Undersökningen är borttagen.',
}

const en: typeof sv = {
  title: (name) => `Remove ${name}?`,
  unshown: 'Nobody has seen the result yet. All that was imported goes without a trace, and you can import the file again.',
  shown:
    'All figures go, for everyone. This cannot be undone. Since the schools have been able to see the result, their answers of the same time cannot be imported again: who remembers the figures could work out who makes the difference.',
  button: 'Remove the survey',
  back: 'Back without removing',
  done: 'The survey has been removed.',
}

export const removalPageWords: Messages<typeof sv> = { sv, en }

import type { Example } from '../../example.ts'
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx'
import { CodeInput, DateInput, FileInput, Select, TextArea, TextInput } from './inputs.tsx'

const people = ['Sara Lindqvist', 'Jonas Ek', 'Mariam Osman'].map((name) => ({ value: name, label: name }))
const reminders = [
  { value: 'week', label: 'En vecka innan något ska vara klart' },
  { value: 'comment', label: 'När någon kommenterar' },
]
const ways = [
  { value: 'link', label: 'Med länk i e-posten', hint: 'Länken gäller i 15 minuter.' },
  { value: 'school', label: 'Med skolans inloggning' },
]

export const examples: Example[] = [
  {
    name: 'Text',
    node: <TextInput name="k1" label="Åtgärdens namn" hint="Börja gärna med ett verb." value="Gemensam lektionsserie i källkritik" />,
  },
  { name: 'Lista', node: <Select name="k2" label="Ansvarig" options={people} value="Jonas Ek" empty="Välj en person" /> },
  { name: 'Datum', node: <DateInput name="k3" label="Klar senast" value="2027-01-29" /> },
  { name: 'Flera rader, får vara tom', node: <TextArea name="k4" label="Kommentar" optional value="En rad" /> },
  { name: 'Med gräns', node: <TextArea name="k12" label="Kommentar" limit={4000} value="En rad" /> },
  { name: 'Avstängd', node: <TextInput name="k5" label="Skola" value="Almskolan" disabled /> },
  { name: 'Fil', node: <FileInput name="k10" label="Personallista" hint="En fil i CSV eller Excel." accept=".csv,.xlsx" /> },
  {
    name: 'Kod',
    node: (
      <CodeInput
        name="k11"
        label="Koden på din lapp"
        hint="Tolv tecken, till exempel AK4T 9M3R CD7F. Mellanslag spelar ingen roll."
        heading={3}
      />
    ),
  },
  { name: 'Kryssrutor', node: <CheckboxGroup name="k6" legend="Påminn mig" choices={reminders} chosen={['week']} /> },
  { name: 'En kryssruta', node: <Checkbox name="k7" label="Jag är på en delad dator" checked /> },
  { name: 'Radioknappar', node: <RadioGroup name="k8" legend="Hur vill du logga in nästa gång?" choices={ways} chosen="link" /> },
  {
    name: 'Fel i text',
    node: (
      <TextInput
        name="f1"
        type="email"
        label="E-postadress i arbetet"
        error="Skriv en e-postadress med @, till exempel sara.lindqvist@bjorkkoping.se"
        value="sara.lindqvist"
      />
    ),
  },
  {
    name: 'Fel i datum',
    node: (
      <DateInput name="f2" label="Klar senast" hint="Före läsårets slut." error="Välj ett datum före 30 juni 2027" value="2027-08-01" />
    ),
  },
  {
    name: 'Fel i lista',
    node: <Select name="f3" label="Ansvarig" options={people} empty="Välj en person" error="Välj vem som ansvarar" />,
  },
  { name: 'Fel i val', node: <RadioGroup name="f4" legend="Hur vill du logga in?" choices={ways} error="Välj ett sätt att logga in" /> },
  {
    name: 'Fel i kryssrutor',
    node: (
      <CheckboxGroup
        name="f5"
        legend="Vilka skolor gäller det?"
        choices={[
          { value: 'a', label: 'Almskolan' },
          { value: 'h', label: 'Hagaskolan' },
        ]}
        error="Kryssa för minst en skola"
      />
    ),
  },
]

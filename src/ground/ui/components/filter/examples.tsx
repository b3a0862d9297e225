import type { Example } from '../../example.ts'
import { Select, TextInput } from '../field/inputs.tsx'
import { Filter } from './filter.tsx'

export const examples: Example[] = [
  {
    name: 'Sök bland personer',
    node: (
      <Filter action="#" label="Sök bland personer" clear="#filter">
        <TextInput name="name" type="search" label="Namn" value="lind" />
        <Select
          name="school"
          label="Skola"
          empty="Alla skolor"
          options={[
            { value: 'a', label: 'Almskolan' },
            { value: 'h', label: 'Hagaskolan' },
          ]}
          value="a"
        />
      </Filter>
    ),
  },
]

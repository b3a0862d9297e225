/** A file to learn the form from; the tests read it. */
export const exampleFile = `framework: digital-skola
actions:
  - id: local-kollegium-mediateket
    audience: person
    aspect: kollegium
    from: 2
    to: 3
    kind: learn
    title:
      sv: Boka en timme i Mediateket
    text:
      sv: Välj en lektion som du vill utveckla. Boka en timme hos
        Mediateket och prova upplägget innan du gör det med eleverna.
    first_step:
      sv: Skriv till Mediateket och föreslå en tid.
    evidence:
      sv: Du vet vad du ändrar i lektionen till nästa gång.
    effort: { hours: 2 }
    tags: [ Mediateket ]
`

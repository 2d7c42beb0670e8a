/** Words of sentences that next to never are words of a command. One line a language: en, es, de, fr, pt. */
export const proseWords: ReadonlySet<string> = new Set(
  [
    'a an and are be been can does has have how if into is it its must need our please should than that the their them there these they this those was we what when where which will with you your',
    'cada como cuando debe del desde donde esta este esto la las los para pero porque que según sobre una',
    'aber auf aus das dass dem den der dies diese dieser ein eine einen für ist jetzt kann muss nach nicht oder sich sie sind und wenn werden wie wird zu zum zur',
    'afin aux avec cette chaque dans des donc elle les leur mais où pour puis quand qui sont une vos votre vous',
    'aos às das dele essa esse isto mas não nas pela pelo quando seu também uma você'
  ].flatMap((line) => line.split(' '))
)

import {type Lexicon, words} from './lexicon.ts'

export const german: Lexicon = {
  language: 'de',
  legend: {
    subjects: words('befehl befehle befehlen kommando kommandos zeile zeilen prompt'),
    marks: [
      'beginn*',
      'anfangen',
      'fangen',
      'vorangestellt*',
      'eingeleitet',
      'gekennzeichnet',
      'prompt',
      'präfix'
    ],
    superusers: ['root', 'superuser', 'administrator'],
    ordinaryUsers: [
      'normaler benutzer',
      'normalen benutzer',
      'gewöhnlicher benutzer',
      'gewöhnlichen benutzer',
      'normaler nutzer',
      'normalen nutzer',
      'unprivilegierter benutzer',
      'unprivilegierten benutzer'
    ],
    users: ['als', 'als benutzer', 'als nutzer', 'vom', 'vom benutzer', 'von', 'benutzer', 'nutzer']
  },
  file: {
    create: [
      'erstell*',
      'erzeug*',
      'anlegen',
      'angelegt',
      'lege … an',
      'legt … an',
      'legen … an',
      'schreib*',
      'speicher*'
    ],
    append: [
      'füge … hinzu',
      'fügen … hinzu',
      'fügt … hinzu',
      'hinzufügen',
      'hinzugefügt',
      'füge … ein',
      'anhängen',
      'hänge … an',
      'ergänz*',
      'eintragen',
      'trage … ein',
      'tragen … ein'
    ],
    edit: [
      'bearbeit*',
      'editier*',
      'änder*',
      'ändere',
      'anpassen',
      'passe … an',
      'passen … an',
      'öffne',
      'öffnen'
    ],
    nouns: words('datei dateien skript unit konfiguration konfigurationsdatei'),
    content: [
      'mit folgendem inhalt',
      'mit dem folgenden inhalt',
      'mit diesem inhalt',
      'mit dem inhalt',
      'folgenden inhalt',
      'folgendem inhalt'
    ],
    following: [
      'folgende zeile',
      'folgende zeilen',
      'folgendes',
      'die zeile',
      'die zeilen',
      'zwei zeilen',
      'drei zeilen',
      'einige zeilen'
    ],
    inside: [
      'abschnitt',
      'sektion',
      'innerhalb',
      'zwischen',
      'unterhalb',
      'oberhalb',
      'nach der',
      'vor der',
      'am anfang'
    ]
  },
  typed: [
    'ausführ*',
    'führe',
    'führen',
    'führt',
    'befehl',
    'befehle',
    'kommando',
    'tippe',
    'eingeben',
    'terminal',
    'konsole',
    'aufruf*'
  ],
  output: {
    exact: [
      'ausgabe sollte folgendes enthalten',
      'ausgabe sollte enthalten',
      'ausgabe muss … enthalten',
      'ausgabe enthält',
      'ausgabe sollte … sein:',
      'ausgabe ist:',
      'ausgabe lautet:',
      'sollte folgendes ausgeben',
      'sollte folgende ausgabe'
    ],
    vague: ['ausgabe', 'sieht so aus', 'ähnlich', 'etwa so', 'sieht … aus'],
    negations: ['nicht', 'kein', 'keine', 'ohne', 'nie']
  },
  words: words(
    'aber auf aus das dass dem den der dies diese dieser ein eine einen für ist jetzt kann muss nach nicht oder sich sie sind und wenn werden wie wird wir zu zum zur'
  ),
  links: words('an als auch bei im in man mit noch nur von vor zuerst dann'),
  openings: ['siehe', 'hinweis', 'achtung', 'dann', 'nun']
}

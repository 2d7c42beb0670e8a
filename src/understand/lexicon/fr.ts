import {type Lexicon, words} from './lexicon.ts'

export const french: Lexicon = {
  language: 'fr',
  legend: {
    subjects: words('commande commandes ligne lignes instruction instructions invite prompt'),
    marks: [
      'commençant par',
      'commencent par',
      'commence par',
      'débutant par',
      'débutent par',
      'débute par',
      'précédé* de',
      'précédé* par',
      'précédées de',
      'précédées par',
      'préfixé*',
      'invite'
    ],
    superusers: ['root', 'superutilisateur', 'super-utilisateur', 'administrateur'],
    ordinaryUsers: [
      'utilisateur normal',
      'simple utilisateur',
      'utilisateur ordinaire',
      'utilisateur standard',
      'utilisateur non privilégié'
    ],
    users: [
      'en tant que',
      "en tant qu'utilisateur",
      "en tant que l'utilisateur",
      'par',
      "par l'utilisateur",
      'comme',
      'sous',
      "sous l'utilisateur",
      'utilisateur',
      'compte'
    ]
  },
  file: {
    create: ['créez', 'créer', 'crée', 'créons', 'écrivez', 'écrire', 'enregistrez', 'enregistrer'],
    append: ['ajoutez', 'ajouter', 'ajoute', 'ajoutons', 'insérez', 'insérer'],
    edit: [
      'éditez',
      'éditer',
      'modifiez',
      'modifier',
      'changez',
      'changer',
      'mettez à jour',
      'mettre à jour',
      'ouvrez',
      'ouvrir',
      'adaptez'
    ],
    nouns: words('fichier fichiers script unité configuration'),
    content: [
      'avec le contenu suivant',
      'avec ce contenu',
      'contenant',
      'qui contient',
      'le contenu suivant'
    ],
    following: [
      'la ligne suivante',
      'deux lignes',
      'trois lignes',
      'quelques lignes',
      'les lignes suivantes',
      'ce qui suit',
      'suivant',
      'suivante',
      'suivantes',
      'cette ligne',
      'ces lignes'
    ],
    inside: [
      'section',
      'bloc',
      'dans la section',
      "à l'intérieur",
      'après',
      'avant',
      'entre',
      'sous',
      'au début'
    ]
  },
  typed: [
    'exécut*',
    'lancez',
    'lancer',
    'tapez',
    'taper',
    'saisissez',
    'commande',
    'commandes',
    'terminal',
    'console'
  ],
  output: {
    exact: [
      'sortie doit contenir',
      'sortie devrait contenir',
      'sortie contient',
      'sortie doit être:',
      'sortie devrait être:',
      'sortie est:',
      'doit afficher',
      'devrait afficher',
      'affiche ce qui suit'
    ],
    vague: ['sortie', 'quelque chose comme', 'semblable à', 'similaire à', 'ressembl*'],
    negations: ['ne', 'pas', 'sans', 'aucun', 'aucune']
  },
  words: words(
    'afin aux avec cette chaque dans des donc elle est et il ils les leur mais nous où pour puis quand qui sont sur une vos votre vous'
  ),
  links: words('à au ce de du en la le ou par un'),
  openings: ['voir', 'note', 'ensuite', 'puis']
}

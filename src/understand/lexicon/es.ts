import {type Lexicon, words} from './lexicon.ts'

export const spanish: Lexicon = {
  language: 'es',
  legend: {
    subjects: words('comando comandos línea líneas orden órdenes instrucción instrucciones prompt'),
    marks: [
      'empiezan con',
      'empiezan por',
      'empieza con',
      'comienzan con',
      'comienzan por',
      'comienza con',
      'comienza por',
      'que inician con',
      'precedid* por',
      'precedid* de',
      'prefijo',
      'prompt'
    ],
    superusers: ['root', 'superusuario', 'administrador'],
    ordinaryUsers: [
      'usuario normal',
      'usuario sin privilegios',
      'usuario común',
      'usuario corriente'
    ],
    users: [
      'como',
      'como el',
      'como usuario',
      'como el usuario',
      'por',
      'con el usuario',
      'usuario'
    ]
  },
  file: {
    create: ['cree', 'crea', 'crear', 'creamos', 'escriba', 'escribir', 'guarde', 'guardar'],
    append: ['añada', 'añade', 'añadir', 'añadimos', 'agregue', 'agregar', 'agrega', 'agregamos'],
    edit: [
      'edite',
      'edita',
      'editar',
      'editamos',
      'modifique',
      'modificar',
      'modifica',
      'cambie',
      'cambiar',
      'actualice',
      'actualizar'
    ],
    nouns: words('archivo fichero archivos ficheros script unidad configuración'),
    content: [
      'con el siguiente contenido',
      'con este contenido',
      'con el contenido',
      'que contenga',
      'siguiente contenido'
    ],
    following: [
      'lo siguiente',
      'dos líneas',
      'tres líneas',
      'unas líneas',
      'la siguiente línea',
      'las siguientes líneas',
      'el siguiente',
      'siguiente',
      'siguientes',
      'esta línea',
      'estas líneas'
    ],
    inside: [
      'sección',
      'bloque',
      'dentro',
      'después',
      'antes',
      'debajo',
      'entre',
      'al principio',
      'al inicio'
    ]
  },
  typed: ['ejecut*', 'comando', 'comandos', 'teclee', 'terminal', 'consola', 'corra', 'correr'],
  output: {
    exact: [
      'la salida debe contener',
      'la salida debería contener',
      'la salida contiene',
      'la salida debe ser:',
      'la salida debería ser:',
      'la salida será:',
      'la salida es:',
      'debería mostrar lo siguiente',
      'debe mostrar lo siguiente'
    ],
    vague: ['algo como', 'algo así', 'similar a', 'parecido a', 'salida', 'mostrará'],
    negations: ['no', 'nunca', 'sin']
  },
  words: words(
    'cada como cuando debe debes del desde donde esta este esto la las los para pero porque que según si sobre son una usted'
  ),
  links: words('a al con de el en es o por se su tu un y'),
  openings: ['ver', 'véase', 'nota']
}

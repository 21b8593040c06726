/** Texts of the form and receipt pages in Spanish. */
import type { PageTexts } from './pages.fr.ts';

export const pagesEs: PageTexts = {
  frame: {
    skip: 'Ir al contenido',
    home: 'Avis+, inicio',
    navigation: 'Navegación principal',
    services: 'Resultados de los servicios (en francés)',
    findReceipt: 'Encontrar mi valoración',
    api: 'Datos y API',
    privacy: 'Privacidad (en francés)',
    legal: 'Aviso legal (en francés)',
    accessibility: {
      none: 'Accesibilidad: no conforme (en francés)',
      partial: 'Accesibilidad: parcialmente conforme (en francés)',
      full: 'Accesibilidad: plenamente conforme (en francés)',
    },
    licence: 'Datos con Licence Ouverte 2.0',
    footer: 'Información sobre este sitio',
    language: 'Idioma',
  },
  demo: 'Demostración: este servicio es ficticio y sus resultados también.',
  form: {
    title: 'Dar mi valoración',
    promise: 'Solo una pregunta es obligatoria. Responde sin identificarse.',
    optional: '(opcional)',
    required: '(obligatoria)',
    criteriaNote: 'Cada pregunta es opcional. Elija «No es mi caso» si no le concierne.',
    commentLimit: (max) => `${max} caracteres como máximo.`,
    inactive: 'Este servicio ya no recoge valoraciones.',
    inactiveMore: 'Sus resultados siguen disponibles.',
    results: 'Ver los resultados de este servicio (en francés)',
    privacy: 'Qué se hace con los datos (en francés)',
  },
  faults: {
    mark: 'Error:',
    title: 'Su valoración todavía no se ha enviado',
    uncorrected: 'Su corrección todavía no se ha guardado',
    kept: 'Lo que ha escrito se conserva más abajo.',
    overall: 'Elija una respuesta a la primera pregunta',
    rating: 'Elija una de las respuestas propuestas',
    commentLong: (max) => `Acorte su comentario a ${max} caracteres como máximo`,
    other: 'El formulario ya no estaba al día: ahora lo está, envíe de nuevo su valoración',
  },
  problems: {
    busy: 'El sitio está muy solicitado. Su valoración todavía no se ha enviado; no se ha perdido nada. Envíela de nuevo dentro de unos instantes.',
    limited:
      'Llegan muchas valoraciones del mismo lugar. No se ha perdido nada: espere unos minutos y envíe de nuevo.',
    conflict:
      'Ya se registró una valoración con este formulario, con otras respuestas. Esta no se ha enviado; lo que ha escrito se conserva más abajo.',
    openEarlier: 'Ver, corregir o retirar la valoración registrada',
    openAnother: 'Dar otra valoración, en un formulario nuevo',
    inactive:
      'Este servicio ya no recoge valoraciones: la suya no se ha registrado. Lo que ha escrito se conserva más abajo.',
    resend: 'Enviar de nuevo',
    uncorrected:
      'La corrección no se ha podido guardar. No se ha perdido nada: guárdela de nuevo dentro de unos instantes.',
    failed:
      'Un incidente por nuestra parte ha impedido el envío. No se ha perdido nada: envíe de nuevo su valoración dentro de unos instantes.',
  },
  refusals: {
    eyebrow: (status) => `Error ${status}`,
    home: 'Volver a la página de inicio (en francés)',
    search: 'Buscar un servicio (en francés)',
    find: 'Buscar',
    notFound: {
      title: 'Esta página no existe',
      more: 'Puede que la dirección esté incompleta o que la página haya cambiado de lugar.',
    },
    unknownCode: {
      title: 'Ningún servicio tiene este código',
      more: 'Compruebe el código: las mayúsculas y las minúsculas cuentan. También puede buscar el servicio por su nombre.',
    },
    badRequest: {
      title: 'Esta solicitud no está completa',
      more: 'Vuelva a la página anterior y empiece de nuevo; lo que había escrito suele seguir ahí.',
    },
    wrongMethod: {
      title: 'Esta dirección no responde a esta solicitud',
      more: 'Vuelva a la página anterior; no se ha enviado ni modificado nada.',
    },
    tooLong: {
      title: 'Su envío es demasiado largo',
      more: 'Vuelva a la página anterior, acorte su comentario y envíe de nuevo.',
    },
    limited: {
      title: 'Llegan muchas valoraciones del mismo lugar',
      more: 'No se ha perdido nada: espere unos minutos, vuelva a la página anterior y envíe de nuevo.',
    },
    busy: {
      title: 'El sitio está muy solicitado',
      more: 'Vuelva a cargar la página dentro de unos instantes. Si enviaba una valoración, envíela de nuevo: solo contará una vez.',
    },
    failed: {
      title: 'Se ha producido un incidente por nuestra parte',
      more: 'Vuelva a cargar la página dentro de unos instantes. Si enviaba una valoración, envíela de nuevo: solo contará una vez.',
    },
  },
  receipt: {
    title: 'Acuse de recibo',
    recorded: 'Su valoración está registrada.',
    corrected: 'Su valoración está corregida.',
    withdrawn: 'Su valoración está retirada. No queda nada de ella.',
    commentErased: 'Su comentario está borrado.',
    tooLate: 'Entretanto, su valoración se publicó en un total: ya no se puede modificar.',
    keep: 'Guarde este número o la dirección de esta página: es la única manera de encontrar su valoración.',
    number: 'Número',
    address: 'Dirección de esta página',
    qr: 'Código QR de esta página',
    next: 'Y después',
    nextMore: (date, minCell) =>
      `Contará en los resultados del servicio como muy pronto el ${date}, cuando se reúnan bastantes valoraciones: ${minCell} como mínimo.`,
    stored: 'Lo que ha respondido',
    day: (day) => `Enviada el ${day}.`,
    noAnswer: 'Sin respuesta',
    comment: 'Su comentario',
    open: 'Su valoración todavía no está publicada: puede corregirla o retirarla.',
    correct: 'Corregir mi valoración',
    correctTitle: 'Corregir su valoración',
    saveCorrection: 'Guardar la corrección',
    withdraw: 'Retirar mi valoración',
    withdrawTitle: '¿Retirar su valoración?',
    withdrawMore: 'Sus respuestas y su comentario se borrarán. Es definitivo.',
    withdrawConfirm: 'Sí, retirar mi valoración',
    eraseComment: 'Borrar mi comentario',
    eraseTitle: '¿Borrar su comentario?',
    eraseMore: 'Sus respuestas se conservan. El comentario se borrará definitivamente.',
    eraseConfirm: 'Sí, borrar mi comentario',
    back: 'Volver sin cambiar nada',
    closing: 'Su valoración está a punto de aparecer: ya no se puede modificar.',
    closed: (release) => `Su valoración cuenta en la publicación del ${release}.`,
    closedMore:
      'Solo quedan totales: nadie, ni siquiera nosotros, puede ya encontrarla, corregirla o retirarla.',
    gone: 'Su valoración fue retirada.',
    goneMore: 'No cuenta en ningún resultado.',
    unknown: 'Su valoración se contó o se retiró hace más de 30 días.',
    unknownMore: 'El vínculo entre este número y su valoración está borrado.',
    results: 'Ver los resultados del servicio (en francés)',
    demoTitle: 'Haga que esta valoración cuente',
    demoMore:
      'Las valoraciones que esperaban ya bastan para aparecer juntas. Publique sin esperar, en un terminal, en la carpeta del proyecto:',
    demoCommand: (date) => `Demostración: npm run avis -- publish --at ${date} publica esta valoración.`,
    demoLater: (day) =>
      `Las fechas de los próximos días ya están publicadas: esta orden es posible a partir del ${day}.`,
    demoThen: (minCell) =>
      `La satisfacción general cuenta entonces su valoración. Otro criterio cuenta en cuanto reúne ${minCell} respuestas.`,
  },
  findReceipt: {
    title: 'Encontrar mi valoración',
    more: 'Con el número recibido al registrarse su valoración, puede verla y, mientras no se publique, corregirla o retirarla.',
    label: 'Número del acuse de recibo',
    open: 'Abrir',
  },
  badReceipt: {
    title: 'Este número no corresponde a ningún acuse de recibo',
    which: (group) => `Compruebe el grupo ${group}: `,
    shape: 'Tiene 25 caracteres en cinco grupos de cinco, por ejemplo A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R.',
    whole: 'Compruebe cada grupo: basta con un carácter diferente.',
    letters: 'Las letras I, L, O y U nunca aparecen.',
  },
};

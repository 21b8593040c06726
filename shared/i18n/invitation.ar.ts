/** What invites away from our pages – poster, message, badge – in Modern Standard Arabic. */
import type { InvitationTexts } from './invitation.fr.ts';

export const invitationAr: InvitationTexts = {
  poster: {
    title: 'ملصق',
    cardTitle: 'بطاقة للطاولة',
    headline: 'كيف جرت الأمور؟',
    scan: 'وجّهوا كاميرا هاتفكم نحو هذا الرمز.',
    answer: 'أجيبوا: سؤال واحد فقط إلزامي.',
    identity: 'أرسلوا، دون التعريف بأنفسكم.',
    address: 'بدون كاميرا، اكتبوا العنوان',
    results: 'النتائج علنية:',
    code: 'رمز QR يقود إلى الاستبيان',
  },
  mail: {
    subject: 'تقييمكم',
    question: 'كيف جرت معاملتكم؟',
    promise: 'سؤال واحد فقط إلزامي. تجيبون دون التعريف بأنفسكم.',
    button: 'إعطاء تقييمي',
    plain: 'إعطاء تقييمكم:',
  },
  badge: {
    none: 'لا نتيجة بعد',
    from: (minCell) => `ابتداءً من ${minCell} تقييمًا`,
    satisfied: 'راضون',
    between: (low, high) => `بين ${low} و${high}`,
    ratings: (n) => `عدد التقييمات: ${n}`,
    release: (release) => `نُشرت في ${release}`,
    method: (version) => `المنهجية ${version}`,
    indicative: 'نتيجة إرشادية',
    demo: 'عرض تجريبي',
    chosen: 'تخص هذه النتائج الأشخاص الذين اختاروا الإجابة.',
    label: 'تقييمات',
  },
};

/** What the kiosk says besides the questionnaire, in Modern Standard Arabic. */
import type { KioskMessages } from './kiosk.fr.ts';

export const kioskAr: KioskMessages = {
  start: 'المسوا جوابًا',
  language: 'اللغة',
  step: 'السؤال {n} من {m}، اختياري',
  back: 'رجوع',
  finish: 'إنهاء',
  thanks: 'شكرًا',
  sending: 'جارٍ الإرسال…',
  stored: 'تم تسجيل تقييمكم.',
  kept: 'لم يُرسل بعد. تقييمكم محفوظ على هذا الجهاز، دون أي شيء يدل عليكم، وسيُرسل في أقرب وقت ممكن.',
  refused: 'لم يُقبل تقييمكم. توجهوا إلى الاستقبال.',
  phone: 'للاطلاع على تقييمكم أو تصحيحه أو إكماله، صوروا هذا الرمز بهاتفكم.',
  code: 'رمز للتصوير بهاتفكم',
  done: 'انتهيت',
  leaving: 'تعود الشاشة إلى البداية بعد {n} ثانية.',
  stay: 'مزيد من الوقت',
  offline: 'لا يوجد اتصال: تُحفظ التقييمات على هذا الجهاز وتُرسل لاحقًا.',
  closed: 'لم يعد هذا المرفق يتلقى تقييمات.',
  unprepared: 'تعذر تحميل الأسئلة. ستُعاد المحاولة عند عودة الاتصال.',
};

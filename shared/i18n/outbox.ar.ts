/** What is said of a rating that waits on the person's own device, in Modern Standard Arabic. */
import type { OutboxMessages } from './outbox.fr.ts';

export const outboxAr: OutboxMessages = {
  kept: 'لم يُرسل بعد. تقييمكم محفوظ على هذا الجهاز لمدة 7 أيام على الأكثر. سيُرسل في أقرب وقت ممكن، هنا أو عندما تفتحون هذا الموقع من جديد.',
  erase: 'حذف من هذا الجهاز',
  erased: 'تم الحذف من هذا الجهاز.',
  unsent: 'تم الحذف من هذا الجهاز: لن يُرسل تقييمكم بعد الآن. ومن الممكن أنه قد وصل من قبل.',
  arrived: 'وصل تقييمكم المؤرخ في {day}، الذي كان محفوظًا على هذا الجهاز.',
  receipt: 'الاطلاع على ذلك التقييم أو تصحيحه (علامة تبويب جديدة)',
  refused: 'لم يُقبل تقييمكم المؤرخ في {day}، الذي كان محفوظًا على هذا الجهاز: تم حذفه.',
};

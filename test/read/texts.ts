/** Short news of our own, one for each language that was written in encodings of its own. */
export const texts = {
  simplified:
    '江口渡船恢复夜航\n新华社江口4月28日电（记者周文）江口县今天恢复了停航两年的夜间渡船。县交通部门说，渡船每天晚上开到十点，来往两岸的学生和工人可以免费乘坐。\n',
  traditional:
    '江口渡船恢復夜航\n江口縣今天恢復了停航兩年的夜間渡船。交通部門表示，渡船每天晚上開到十點，來往兩岸的學生和工人可以免費乘坐，這是最受歡迎的路線。\n',
  japanese:
    '江口の渡し船、夜の運航を再開\n江口町はきのう、二年前から止まっていた夜の渡し船を再開した。町によると、船は毎日十時まで動き、学生やサラリーマンは無料で乗ることができる。\n',
  korean:
    '강구 나룻배 밤 운항 다시 시작\n강구군은 어제 이 년 동안 멈추었던 밤 나룻배를 다시 띄웠다. 군청은 배가 매일 열 시까지 다니며 학생과 노동자는 무료로 탈 수 있다고 말했다.\n',
  russian:
    'Ночной паром снова ходит через реку\nВчера в городе после двух лет перерыва возобновили движение ночного парома. По словам мэра, он будет ходить каждый день до десяти часов.\n',
  ukrainian:
    'Нічний пором знову ходить через річку\nУчора в місті після двох років перерви відновили рух нічного порома. За словами мера, він ходитиме щодня до десятої години, її це тішить.\n',
  bulgarian:
    'Нощният ферибот отново върви по реката\nВчера в града след две години прекъсване беше възобновено движението на нощния ферибот. Според кмета той ще работи всеки ден до десет часа.\n',
  greek:
    'Το νυχτερινό πλοίο ξανά στο ποτάμι\nΧθες η πόλη έθεσε ξανά σε λειτουργία το νυχτερινό πλοίο μετά από δύο χρόνια. Ο δήμαρχος είπε ότι θα ταξιδεύει κάθε μέρα έως τις δέκα.\n',
  hebrew:
    'מעבורת הלילה חזרה לנהר\nאתמול חידשה העיר את תנועת מעבורת הלילה אחרי שנתיים. ראש העיר אמר שהיא תפעל בכל יום עד השעה עשר.\n',
  arabic:
    'عودة العبارة الليلية إلى النهر\nأعادت المدينة أمس تشغيل العبارة الليلية بعد عامين من التوقف. وقال رئيس البلدية إنها ستعمل كل يوم حتى الساعة العاشرة.\n',
  thai: 'เรือข้ามฟากกลางคืนกลับมาแล้ว\nเมื่อวานนี้เมืองได้เปิดเรือข้ามฟากกลางคืนอีกครั้งหลังจากหยุดไปสองปี นายกเทศมนตรีกล่าวว่าเรือจะวิ่งทุกวันจนถึงสี่ทุ่ม\n',
  turkish:
    'Gece vapuru yeniden nehirde\nŞehir dün iki yıl aradan sonra gece vapurunu yeniden çalıştırmaya başladı. Belediye başkanı, vapurun her gün saat ona kadar işleyeceğini ve öğrencilerin ücretsiz bineceğini söyledi.\n',
  hungarian:
    'Újra közlekedik az éjszakai komp\nA város tegnap két év szünet után újraindította az éjszakai kompot. A polgármester szerint minden este tíz óráig közlekedik, és a diákok ingyen utazhatnak rajta, ők örülnek ennek a legjobban, fűvel és esővel is.\n',
  czech:
    'Noční přívoz opět jezdí\nMěsto včera po dvou letech obnovilo provoz nočního přívozu. Podle starosty bude jezdit každý den až do deseti hodin a žáci i studenti se svezou zdarma, což řidiče těší.\n',
  polish:
    'Nocny prom znów pływa\nMiasto wczoraj po dwóch latach przerwy wznowiło kursowanie nocnego promu. Burmistrz powiedział, że będzie pływał każdego dnia do dziesiątej, a uczniowie pojadą za darmo, źle nie było już nic.\n',
  french:
    'Le bac de nuit est de retour sur la rivière\nLa ville a rétabli hier, après deux années d’arrêt, le bac de nuit. Le maire a précisé qu’il fonctionnerait tous les soirs jusqu’à dix heures et que les élèves voyageraient gratuitement.\n',
  german:
    'Die Nachtfähre fährt wieder\nDie Stadt hat gestern nach zwei Jahren Pause die Nachtfähre wieder eröffnet. Sie soll täglich bis zehn Uhr fahren, für Schüler ist die Überfahrt frei, hieß es aus dem Rathaus.\n',
  spanish:
    'El transbordador nocturno vuelve al río\nLa ciudad reanudó ayer, después de dos años, el servicio nocturno. El alcalde señaló que funcionará todos los días hasta las diez y que los niños viajarán gratis, ¿quién lo diría?\n',
  lithuanian:
    'Naktinis keltas vėl plaukia\nMiestas vakar po dvejų metų pertraukos vėl paleido naktinį keltą. Meras sakė, kad jis plauks kasdien iki dešimtos valandos, o moksleiviai galės važiuoti nemokamai, žmonės tuo džiaugiasi.\n',
} as const

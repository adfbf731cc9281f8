/** A name as people write it: the usual spelling first, in each script. */
export type Spelled = { readonly hi: readonly string[]; readonly en: readonly string[] };

/** One name a semicolon; Devanagari spellings parted by a slash, Latin ones by a comma. */
function names(list: string): Spelled[] {
  return list
    .split(/[;\n]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [hi = '', en = ''] = entry.split('|');
      return { hi: hi.split('/'), en: en.split(',') };
    });
}

// Common names of Bihar and eastern Uttar Pradesh; who bears them in a made-up book is chosen by chance.

export const MEN = names(`
  राजेश|Rajesh,Raajesh,Rajes; रमेश|Ramesh,Rameesh,Rames; सुरेश|Suresh,Sures,Shuresh; महेश|Mahesh,Maheesh,Mahes
  दिनेश|Dinesh,Deenesh,Dines; मुकेश|Mukesh,Mukes,Mookesh; राकेश|Rakesh,Rakes,Raakesh; नरेश|Naresh,Nares; उमेश|Umesh,Umes
  गणेश|Ganesh,Ganes,Ganeesh; अवधेश|Awadhesh,Avdhesh,Awdesh; अखिलेश|Akhilesh,Akhlesh,Akhiles; कमलेश|Kamlesh,Kamalesh
  मिथिलेश|Mithilesh,Mithlesh,Mithiles; शैलेश|Shailesh,Sailesh,Shelesh; बृजेश|Brijesh,Birjesh,Brajesh
  सर्वेश|Sarvesh,Sarwesh; रितेश/ऋतेश|Ritesh,Reetesh; नीलेश|Nilesh,Neelesh; अमरेश|Amresh,Amaresh
  अमित|Amit,Ameet,Amitt; सुमित|Sumit,Sumeet; रोहित|Rohit,Rohith; मोहित|Mohit,Mohith; ललित|Lalit,Lallit; अंकित|Ankit,Ankeet
  अजय|Ajay,Ajai; विजय|Vijay,Bijay,Vijai; संजय|Sanjay,Sanjai; धनंजय/धनन्जय|Dhananjay,Dhananjai,Dhanajay
  मृत्युंजय|Mrityunjay,Mritunjay,Mrityunjai; अशोक|Ashok,Asok,Asoka; विनोद|Vinod,Binod; प्रमोद|Pramod,Parmod
  मनोज|Manoj,Monoj; सरोज|Saroj,Sarooj; विकास|Vikas,Bikas,Vikash; प्रकाश|Prakash,Parkash,Prakas; आकाश|Akash,Aakash
  सुभाष|Subhash,Subhas,Shubhash; अविनाश|Avinash,Abinash,Awinash; कैलाश|Kailash,Kailas; राहुल|Rahul,Raahul
  रवि|Ravi,Rabi; शिव|Shiv,Shiva,Siv; राम|Ram,Raam; श्याम|Shyam,Syam,Sham; कृष्णा/कृष्ण|Krishna,Krisna; किशन|Kishan,Kisan
  लक्ष्मण|Lakshman,Laxman,Lachhman; भरत|Bharat,Bharath; शत्रुघ्न|Shatrughan,Shatrughna,Satrughan; हनुमान|Hanuman,Hanumaan
  हरि|Hari,Hary; गोपाल|Gopal,Gopaal; गोविंद/गोविन्द|Govind,Gobind,Govinda; मुरारी|Murari,Muraree; बिहारी|Bihari,Vihari
  जगदीश|Jagdish,Jagadish,Jagdees; सतीश|Satish,Sateesh,Satis; मनीष|Manish,Maneesh; आशीष|Ashish,Aashish,Asheesh
  हरीश|Harish,Hareesh; नीतीश|Nitish,Neetish; पंकज|Pankaj,Pankaz; नीरज|Neeraj,Niraj; धीरज|Dheeraj,Dhiraj; सूरज|Suraj,Sooraj
  संतोष/सन्तोष|Santosh,Santos,Shantosh; परमेश्वर|Parmeshwar,Parameshwar,Parmeswar; रामेश्वर|Rameshwar,Rameswar,Rameshvar
  सिद्धेश्वर|Siddheshwar,Sidheshwar; विश्वनाथ|Vishwanath,Bishwanath,Vishvanath; बैजनाथ|Baijnath,Baidyanath
  केदारनाथ|Kedarnath,Kedar Nath; योगेंद्र/योगेन्द्र|Yogendra,Jogendra,Yogender; सुरेंद्र/सुरेन्द्र|Surendra,Surender
  महेंद्र/महेन्द्र|Mahendra,Mahender; राजेंद्र/राजेन्द्र|Rajendra,Rajender,Rajinder; नरेंद्र/नरेन्द्र|Narendra,Narender
  वीरेंद्र/वीरेन्द्र|Virendra,Birendra,Veerendra; धर्मेंद्र/धर्मेन्द्र|Dharmendra,Dharmender; जितेंद्र/जितेन्द्र|Jitendra,Jeetendra
  सत्येंद्र/सत्येन्द्र|Satyendra,Satendra; उपेंद्र/उपेन्द्र|Upendra,Upender; देवेंद्र/देवेन्द्र|Devendra,Debendra,Devender
  शैलेंद्र/शैलेन्द्र|Shailendra,Sailendra; अरविंद/अरविन्द|Arvind,Arbind,Aravind; अरुण|Arun,Aroon; वरुण|Varun,Barun
  तरुण|Tarun,Taroon; चंदन/चन्दन|Chandan,Chandn; कुंदन/कुन्दन|Kundan,Kundn; नंदन/नन्दन|Nandan,Nandn; रंजन|Ranjan,Ranjn
  रंजीत|Ranjit,Ranjeet; अजीत|Ajit,Ajeet; सुजीत|Sujit,Sujeet; इंद्रजीत|Indrajit,Indrajeet,Inderjeet; अभिषेक|Abhishek,Avishek,Abhisek
  विवेक|Vivek,Bibek,Viveck; दीपक|Deepak,Dipak; आलोक|Alok,Aalok; अनिल|Anil,Aneel; सुनील|Sunil,Suneel; कपिल|Kapil,Kapeel
  निखिल|Nikhil,Nikil; ऋषि|Rishi,Rishee; ऋतिक|Ritik,Hrithik; गौरव|Gaurav,Gourav,Gorav; सौरभ|Saurabh,Sourabh,Saurav
  शुभम|Shubham,Subham; सत्यम|Satyam,Satyem; शिवम|Shivam,Sivam; प्रिंस|Prince,Prins; मुन्ना|Munna,Muna; मंटू|Mantu,Mantoo
  पिंटू|Pintu,Pintoo; सोनू|Sonu,Sonoo; मोनू|Monu,Monoo; गुड्डू|Guddu,Gudu; पप्पू|Pappu,Papu; छोटू|Chhotu,Chotu; बबलू|Bablu,Babloo
  झूलन|Jhulan,Jhoolan; बिगन|Bigan,Vigan; सुदामा|Sudama,Sudaama; वंशी/बंशी|Vanshi,Banshi,Bansi; भोला|Bhola,Bholaa; छट्ठू|Chhatthu,Chhathu
  लालू|Lalu,Laloo; दारोगा|Daroga,Daroga; रामायण|Ramayan,Raamayan; देवमुनी|Devmuni,Deomuni; घूरा|Ghura,Ghoora
  मो./मोहम्मद/मुहम्मद|Md,Mohammad,Mohd; आरिफ़/आरिफ|Arif,Aarif; इरफ़ान/इरफान|Irfan,Erfan; इम्तियाज़/इम्तियाज|Imtiyaz,Imtiaz
  अफ़ज़ल/अफजल|Afzal,Afjal; शाहनवाज़/शाहनवाज|Shahnawaz,Sahnawaj,Shahnavaz; फ़िरोज़/फिरोज|Firoz,Feroz,Phiroj
  रियाज़/रियाज|Riyaz,Riaz; एजाज़/एजाज|Ejaz,Aijaz; नौशाद|Naushad,Noushad; शमशाद|Shamshad,Samshad; वसीम|Wasim,Waseem,Vasim
  सलीम|Salim,Saleem; कलीम|Kalim,Kaleem; तनवीर|Tanveer,Tanvir,Tanwir; ज़ुबैर/जुबैर|Zubair,Jubair; अंसार|Ansar,Ansaar
  इस्माईल/इस्माइल|Ismail,Ismayil; यूनुस|Yunus,Younus,Unus; गुलाम|Gulam,Ghulam; हसन|Hasan,Hassan; अकबर|Akbar,Akber
`);

export const WOMEN = names(`
  सुनीता|Sunita,Suneeta,Sunitha; अनीता|Anita,Aneeta; गीता|Geeta,Gita; सीता|Sita,Seeta; रीता|Rita,Reeta; मीना|Meena,Mina
  रीना|Reena,Rina; बीना|Bina,Beena; टीना|Tina,Teena; पूजा|Pooja,Puja; पूनम|Poonam,Punam; कंचन|Kanchan,Kanchn; चंचल|Chanchal,Chanchl
  अंजू|Anju,Anjoo; मंजू|Manju,Manjoo; संजू|Sanju,Sanjoo; रंजू|Ranju,Ranjoo; अंजलि|Anjali,Anjalee; बबीता|Babita,Babeeta
  ममता|Mamta,Mamata; सविता|Savita,Sabita; कविता|Kavita,Kabita; ललिता|Lalita,Lalta; सरिता|Sarita,Sareeta; संगीता|Sangita,Sangeeta
  विनीता|Vinita,Binita,Vineeta; अर्चना|Archana,Archna; रचना|Rachna,Rachana; वंदना/वन्दना|Vandana,Bandana; सुमन|Suman,Soman
  किरण|Kiran,Kiron; रेखा|Rekha,Reka; रेणु|Renu,Renoo; वीणा|Veena,Bina,Vina; आशा|Asha,Aasha; उषा|Usha,Oosha; निशा|Nisha,Neesha
  माया|Maya,Maaya; छाया|Chhaya,Chaya; प्रिया|Priya,Pria; प्रियंका|Priyanka,Pryanka; ज्योति|Jyoti,Joyti; आरती|Aarti,Arti,Arati
  भारती|Bharti,Bharati; शांति/शान्ति|Shanti,Santi; लक्ष्मी|Lakshmi,Laxmi,Lachhmi; सरस्वती|Saraswati,Sarswati,Sarasvati
  पार्वती|Parvati,Parwati,Parbati; दुर्गा|Durga,Doorga; राधा|Radha,Radhaa; यशोदा|Yashoda,Jasoda,Yasoda
  देवंती/देवन्ती|Devanti,Dewanti; कलावती|Kalawati,Kalavati,Kalabati; फूलमती|Phulmati,Fulmati,Phoolmati; मालती|Malti,Malati
  प्रभावती|Prabhawati,Prabhavati; लालमती|Lalmati,Laalmati; शीला|Sheela,Shila,Sila; लीला|Leela,Lila; नीलम|Neelam,Nilam
  गुड़िया|Gudiya,Guria,Guriya; मुन्नी|Munni,Muni; बेबी|Baby,Bebi; रूबी|Ruby,Rubi,Roobi; सोनी|Soni,Sony; मोनी|Moni,Mony
  खुशबू|Khushboo,Khusbu,Khushbu; नेहा|Neha,Niha; स्नेहा|Sneha,Saneha; श्वेता|Shweta,Sweta,Shveta; स्वाति|Swati,Svati
  शोभा|Shobha,Sobha; विभा|Vibha,Bibha; आभा|Abha,Aabha; प्रतिभा|Pratibha,Partibha; रंभा/रम्भा|Rambha,Ranbha; इंदु/इन्दु|Indu,Indoo
  बिंदु/बिन्दु|Bindu,Vindu; सिंधु/सिन्धु|Sindhu,Sindu; चंपा/चम्पा|Champa,Chanpa; तारा|Tara,Taara; हीरा|Heera,Hira; मीरा|Meera,Mira
  सुषमा|Sushma,Susma,Shushma; करिश्मा|Karishma,Karisma; काजल|Kajal,Kaajal; पिंकी|Pinki,Pinky; रिंकी|Rinki,Rinky; डॉली|Dolly,Doli
  सावित्री|Savitri,Sabitri,Sawitri; गायत्री|Gayatri,Gaytri; अनुराधा|Anuradha,Anuradhaa; चंद्रकला|Chandrakala,Chandarkala
  धनेश्वरी|Dhaneshwari,Dhaneswari; राजकुमारी|Rajkumari,Raj Kumari; तेतरी|Tetri,Tetari; झुनिया|Jhuniya,Jhunia; फुलवा|Phulwa,Fulwa
  ज़रीना/जरीना|Zarina,Jarina,Zareena; रुख़साना/रुखसाना|Rukhsana,Ruksana; शबनम|Shabnam,Sabnam; नसीमा|Nasima,Naseema
  शाहिदा|Shahida,Sahida; फ़ातिमा/फातिमा|Fatima,Fatma,Phatima; आयशा|Aisha,Ayesha,Aysha; ज़ैनब/जैनब|Zainab,Jainab; मेहरुन|Mehrun,Meherun
  साजिदा|Sajida,Sazida; हसीना|Hasina,Haseena; सकीना|Sakina,Sakeena; तबस्सुम|Tabassum,Tabasum; नाज़िया/नाजिया|Nazia,Najiya,Naziya
`);

export const SURNAMES = names(`
  यादव|Yadav,Yadaw,Jadav; सिंह|Singh,Sinh,Sing; पासवान|Paswan,Pasvan; महतो|Mahto,Mahato; मांझी/माँझी|Manjhi,Majhi
  मंडल/मण्डल|Mandal,Mondal; झा|Jha,Jhaa; मिश्रा/मिश्र|Mishra,Misra; पांडेय/पाण्डेय|Pandey,Pande,Pandeya; तिवारी|Tiwari,Tewari,Tivari
  चौबे|Choubey,Chaubey,Chobey; दुबे|Dubey,Dube; शुक्ला/शुक्ल|Shukla,Sukla; उपाध्याय|Upadhyay,Upadhyaya; पाठक|Pathak,Pathk
  ओझा|Ojha,Ojhaa; चौधरी|Chaudhary,Choudhary,Chowdhury; राय|Rai,Ray,Roy; साह|Sah,Shah; साहू|Sahu,Sahoo; साहनी|Sahni,Sahani
  गुप्ता|Gupta,Goopta; अग्रवाल|Agrawal,Agarwal; जायसवाल|Jaiswal,Jayswal; केसरी|Kesari,Keshri,Kesri; प्रसाद|Prasad,Parsad
  शर्मा|Sharma,Sarma; वर्मा|Verma,Varma; ठाकुर|Thakur,Takur; कुशवाहा|Kushwaha,Kushvaha,Kuswaha; मौर्य|Maurya,Mourya
  कुमार|Kumar,Kumaar; पटेल|Patel,Patell; सिन्हा|Sinha,Sinhaa; श्रीवास्तव|Srivastava,Shrivastav,Srivastav; लाल|Lal,Laal; दास|Das,Dass
  राम|Ram,Raam; रविदास|Ravidas,Rabidas; बैठा|Baitha,Betha; रजक|Rajak,Razak; शाही|Shahi,Sahi; बिंद/बिन्द|Bind,Bindh; राजभर|Rajbhar,Rajbhar
  चंद्रवंशी|Chandravanshi,Chandrabanshi; विश्वकर्मा|Vishwakarma,Bishwakarma,Vishvakarma; प्रजापति|Prajapati,Parjapati
  सोनी|Soni,Sony; चौरसिया|Chaurasia,Chourasiya,Chaurasiya; मल्लाह|Mallah,Malah; निषाद|Nishad,Nisad; खरवार|Kharwar,Kharvar
  गोंड|Gond,Gaund; उरांव|Oraon,Uraon; मुसहर|Musahar,Mushar; धोबी|Dhobi,Dhobee; पाल|Pal,Paal; भारती|Bharti,Bharati
  अंसारी|Ansari,Anshari; ख़ान/खान|Khan,Khaan; आलम|Alam,Aalam; अहमद|Ahmad,Ahmed; हुसैन|Hussain,Husain,Hossain
  सिद्दीकी|Siddiqui,Siddiki,Siddique; मंसूरी|Mansuri,Mansoori; राईन|Rain,Raeen; इदरीसी|Idrisi,Idrishi; कुरैशी|Qureshi,Kuraishi,Quraishi
  अली|Ali,Alee; शेख|Sheikh,Shaikh,Sekh; हाशमी|Hashmi,Hasmi; नट|Nat,Nut; डोम|Dom,Dome; मलिक|Malik,Mallik
`);

export const MIDDLE_OF_MEN = names(
  'कुमार|Kumar,Kr; प्रसाद|Prasad,Pd; लाल|Lal,Laal; नारायण|Narayan,Narain; चंद्र|Chandra,Chander; नाथ|Nath; शंकर|Shankar,Sankar',
);

export const MIDDLE_OF_WOMEN = names(
  'देवी|Devi,Debi; कुमारी|Kumari,Kumaree; ख़ातून/खातून|Khatun,Khatoon; बेगम|Begum,Begam; परवीन|Parveen,Parvin; बानो|Bano,Baano',
);

const FIRST_HALVES = names(
  `राम|Ram; शिव|Shiv; हरि|Hari; जय|Jai; राज|Raj; देव|Dev; बाल|Bal; नंद|Nand; सत्य|Satya; जग|Jag; कमल|Kamal; इंद्र|Indra
  ब्रज|Braj; लाल|Lal; श्री|Shri; दीन|Deen; बुद्ध|Buddh; गंगा|Ganga; सूर्य|Surya; विश्व|Vishwa; ओम|Om; धर्म|Dharm; राधे|Radhe; सिया|Siya`,
);
const SECOND_HALVES = names(
  `बली|bali; प्रवेश|pravesh; सेवक|sevak; धनी|dhani; किशोर|kishor; नारायण|narayan; नाथ|nath; शंकर|shankar; भूषण|bhushan; मोहन|mohan
  विलास|vilas; स्वरूप|swarup; चरण|charan; पाल|pal; रतन|ratan; रूप|roop; दयाल|dayal; बाबू|babu; अवतार|avtar; सुंदर|sundar
  आधार|adhar; जतन|jatan; लखन|lakhan; कांत|kant; बहादुर|bahadur; सागर|sagar; निवास|niwas; आशीष|ashish; बचन|bachan; परीखा|parikha`,
);

/** Names made of two, as old people bear them: रामबली, Shivnarayan. */
export const COMPOUNDS: readonly Spelled[] = FIRST_HALVES.flatMap((first) =>
  SECOND_HALVES.map((second) => ({
    hi: [`${first.hi[0]}${second.hi[0]}`],
    en: [`${first.en[0]}${second.en[0]}`],
  })),
);

export const VILLAGES = names(`
  अखलासपुर|Akhlaspur,Akhalaspur; भभुआ|Bhabua,Bhabhua; चैनपुर|Chainpur,Chenpur; मोहनिया|Mohania,Mohaniya; कुदरा|Kudra,Kudara
  रामगढ़|Ramgarh,Ramgadh; दुर्गावती|Durgawati,Durgavati; नुआंव|Nuaon,Nuawn; अधौरा|Adhaura,Adhoura; भगवानपुर|Bhagwanpur,Bhagvanpur
  चांद/चाँद|Chand,Chaand; रामपुर|Rampur,Raampur; हसनपुर|Hasanpur,Hassanpur; मोतीपुर|Motipur,Moteepur; सोनबरसा|Sonbarsa,Sonvarsa
  बेलांव|Belaon,Belawn; पिपरा|Pipra,Pipara; बखरी|Bakhri,Bakhari; खजुरी|Khajuri,Khajoori; सबार|Sabar,Sabaar; मींव|Minw,Miw
  डड़वा|Dadwa,Darwa; ददरा|Dadra,Dadara; करजांव|Karjaon,Karjawn; कोचाढ़ी|Kochadhi,Kocharhi; बहुअन|Bahuan,Bahuwan; परसिया|Parsia,Parasiya
  सरैया|Saraiya,Saraya; बरहुली|Barhuli,Barhulee; सिकंदरपुर|Sikandarpur,Sikanderpur; नरहन|Narhan,Narahan; जिगना|Jigna,Jigina
  पकड़ीहार|Pakdihar,Pakrihar; धरहरा|Dharhara,Dharahara; महुआरी|Mahuari,Mahuaree; कझार|Kajhar,Kazhar; मदुरना|Madurna,Madurana
  सोनहन|Sonhan,Sonahan; बेतरी|Betri,Betari; मरीचांव|Marichaon,Marichawn; गोरारी|Gorari,Goraree; रतवार|Ratwar,Ratvar; सीवों|Siwon,Sivon
  पलका|Palka,Palaka; निबिया|Nibiya,Nibia; तेंदुआ|Tendua,Tenduwa; बबुरहन|Baburhan,Baburahan; नौवाड़ा|Nauwara,Nauwada
  मनिहारी|Manihari,Maniharee; झाली|Jhali,Jhalee; ओरा|Ora,Oraa; कुड़ासन|Kudasan,Kurasan; चितौना|Chitauna,Chitouna; बसहीं|Basahi,Basahin
  देवहलिया|Devhaliya,Deohalia; नोनार|Nonar,Nonaar; अमांव|Amaon,Amawn; बभनगांवा|Babhangawan,Babhanganwa; ठकुरहट|Thakurhat,Thakurahat
  डुमरैठ|Dumraith,Dumreth; सहुका|Sahuka,Sahooka; लेवाबांध|Lewabandh,Levabandh; कल्याणपुर|Kalyanpur,Kaliyanpur; बड़ौरा|Barora,Badaura
`);

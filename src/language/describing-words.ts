/**
 * Verbs, adjectives and adverbs of every day, in one form each. A question that uses one which the record does not have
 * may still be answered: they say how or that something was done, not what the question is about. Words that are nouns
 * as often as not are left out.
 */
export const DESCRIBING_WORDS: Readonly<Record<string, string>> = {
  en: `able accept accomplish account achieve acknowledge acquire act actual actually adapt adjust admit adopt affect
    afford afraid agree aim alive alone along already also always amazing angry annoy anxious anymore anyone anyway apart
    appear appreciate appropriate approve argue arise arrange arrive ashamed ask assume attach attempt attend attract
    available average avoid awake aware awful back bad bare base bear beautiful become begin behave behind believe belong
    beneath best better beyond big blame boring born borrow bother brave break brief bright bring broad broader build bulk
    burn busy buy calm came can capable careful carry catch cause cautious certain change cheap choose clarify clear
    clever close cold collect combine come comfortable commit common compare compel complain complete concentrate concern
    confirm confuse connect consider consist constant contain continue contribute convince cool correct cover crazy
    create critical cross curious current damage dare dead deal dear debate decide deep defer define delay deliberate
    deliver demand demonstrate deny depend describe deserve desperate destroy determine develop devote die differ
    different difficult direct dirty disagree disappear disappoint discover dislike divide doubt downplay drag dream
    drop dry due eager earn easy effective elaborate else embrace emerge emphasize empty enable encounter endorse enjoy
    enormous ensure enter entire equal escape especially evaluate even eventually ever everybody everyone evident evolve
    exact exaggerate examine excellent except excited exclude excuse exist expand expect explain explicit explore extra
    extreme face fail fair fall false familiar famous fancy far fast favor favorite fear feel few fight figure fill final
    find fine finish firm first fit fix flat flexible focus follow foolish forbid foresee forget forgive form former
    forward frame frank free frequent fresh friendly frighten front frustrate full fun fundamental funny further gain
    gather general generous gentle genuine get give glad go good grab gradual grateful great greet grow guess guide handle
    hang happen happy hard harmful hate hear heavy help here hesitate hide high highlight hit hold honest hope horrible
    hostile hot huge hurry hurt ideal identify ignore imagine immediate imply important impose impossible impress improve
    incline include increase indeed indicate influence initial insist inspire intend intense interest interesting
    introduce invest invite involve join judge jump just keen keep kept kick kill kind knock know lack large last late
    laugh launch lay lazy lead lean learn leave lend less let lie lift light like likely link listen little live lively
    lock lonely long look loose lose loud love lovely low lucky mad main maintain major manage mark massive matter maybe
    mean measure mere mild miss mistake mix modest more moreover move multiple must mutual narrow nasty near nearly neat
    necessary neglect neither nervous never nice nobody none normal nothing notice obey object oblige obtain obvious
    occasional occupy occur odd offer often okay omit only open operate oppose ordinary organize other ought overall
    overcome overlook owe own pack paint partly pass pay perfect perform perhaps permanent permit persist persuade pick
    place plain play pleasant please plenty plus point polite poor popular portray pose positive possess possible pour
    powerful practical praise precise predict prefer prepare present pretend pretty prevail previous private probably
    proceed prompt proper propose proud prove provide provoke pull purely pursue push put quick quiet quite raise rank
    rapid rare rate rather reach react ready real realistic realize really reasonable receive recent reckon recognize
    refuse regard regret regular reject relate relax relevant reliable rely remain remember remind remove repeat replace
    reply represent request require resemble resist resolve respect respond rest restore restrict retain return reveal
    rich ride rid right rise risky roll rough round run rush sad safe same save scare scary secondary see seek seem seize
    select send sense sensible sensitive separate serious set settle several severe shake shape share sharp shift shine
    short shout show shut sick significant silent silly similar simple single sit slight slow small smart smooth soft
    solid solve somehow sometimes somewhat soon sorry sort sound spare special specific spend spin split spoil spread
    stand stare start stay steady step stick still stop strange stress stretch strict strike strong struggle stuck stupid
    submit succeed such sudden suffer sufficient suggest suit suitable sum super suppose sure surprise surround survive
    suspect swear sweet swing switch take talk tall teach tell tend terrible thank thick thin think thorough threaten
    throw tie tight tiny tired tolerate top total touch tough toward track transform treat trigger trouble true trust try
    turn typical ugly unable unclear understand unfair unhappy unique unlikely unusual upset urgent useful useless usual
    utter vague valuable various vast very vital wait wake walk wander want warm warn wash watch weak wear weird well
    whole wide wild willing win wise wish wonder wonderful work worry worse worst worth wrap write wrong yearly yes yet
    young`,
  fr: `abandonner aborder absolu absurde accepter accompagner accomplir accorder accuser acheter actuel adapter admettre
    adopter adorer affecter affirmer affreux afin agir agréable aimer ainsi ajouter aller ancien annoncer appartenir appeler
    apporter apprécier apprendre approcher approuver arranger arrêter arriver assez assurer attacher atteindre attendre
    attirer attraper aucun augmenter aussi autant autre avancer avoir avouer baisser bas battre beau beaucoup bête bien bizarre
    blanc bloquer bon bouger bref briser brûler cacher calme capable causer céder célèbre certain cesser changer charger
    chaud cher chercher choisir clair collectif combattre commencer commettre commun comparer complet compliquer comprendre
    compter concentrer concerner concret conduire confier confirmer confondre connaître consacrer considérer consister
    constater construire content continuer contribuer convaincre convenir correct corriger couper courant courir court
    coûter couvrir craindre créer crier croire cruel dangereux décevoir décider déclencher découvrir décrire défendre
    dégager demander demeurer dépasser dépendre dépenser dernier dérouler descendre désigner désirer destiner détailler
    déterminer détruire devenir deviner devoir différent difficile diminuer direct diriger disparaître disposer distinguer
    divers diviser donner dormir doubler douter doux droit drôle dur durable durer échapper échouer éclairer écouter
    écrire effacer effectuer efficace égal élever éloigner embrasser emmener empêcher employer emporter énorme entendre
    entier entourer entraîner entrer envisager envoyer épais essayer essentiel établir étendre étonner étrange éviter exact
    examiner excellent exceptionnel excuser exiger exister expliquer exposer exprimer extraordinaire fabriquer facile faible faire
    fameux familier faux favorable favoriser fermer fidèle fier final finir fixer fonctionner fondamental forcer former
    formidable fort fou fournir franc frapper fréquent froid futur gagner garantir garder gêner général gentil global grand
    grave gros guider habiter habituel hausser haut hésiter heureux honnête horrible humain ici idéal ignorer imaginer
    immédiat immense impliquer important imposer impossible inclure incroyable indiquer individuel inquiet insister
    inspirer installer instant intense interdire intéresser intervenir introduire inutile inventer inviter jamais jeter
    jeune joindre joli jouer juger jurer juste laisser lancer large léger lent lever libre lier limiter lire local long
    longtemps lourd maintenir majeur malade malheureux manger manquer marcher marquer mauvais meilleur mêler mener mériter mesurer
    mettre mieux mince moderne monter montrer moquer mourir multiple mutuel naître naturel nécessaire négliger nier noir
    nombreux normal nourrir nouveau obéir obliger observer obtenir occuper offrir opposer ordinaire organiser oser oublier
    ouvrir pareil paraître partager particulier partir parvenir passer pauvre payer peindre pénible penser perdre
    permanent permettre peser petit placer plaindre plaire plein pleurer porter poser positif posséder possible poursuivre
    pousser pouvoir pratique précédent précis préciser préférer premier prendre préparer présenter presque pressant prêt
    prétendre prêter prévenir prévoir prier principal privé prochain procurer produire profiter profond progresser prolonger
    promettre prononcer proposer propre prouver provoquer public quitter raconter ramener rapide rappeler rapporter rare
    rassurer réagir réaliser récent recevoir réclamer recommencer reconnaître reculer réduire réel réfléchir refuser regarder
    régler regretter régulier rejeter rejoindre remarquer remercier remettre remplacer remplir rencontrer rendre renoncer
    rentrer répandre repasser répéter répondre reposer reprendre représenter réserver résister respecter ressembler ressentir
    rester retarder retenir retirer retourner retrouver réunir réussir rêver révéler revenir riche rire rompre rouge sage saisir
    sauf sauter sauver savoir secouer semblable sembler sensible sentir séparer sérieux serrer servir seul sévère sévir
    simple sincère situer soigner solide sombre songer sortir souffrir souhaiter souligner soumettre soutenir souvenir spécial
    subir suffire suivre supérieur supporter supposer sûr surprendre surveiller tâcher tarder tendre tenir tenter terminer
    terrible tirer tomber total toucher tourner traîner traiter transformer traverser trembler triste tromper trouver tuer
    unique urgent utile utiliser valoir vague vaste veiller vendre venir véritable vieux vif visiter vivre voir vouloir vrai`,
};

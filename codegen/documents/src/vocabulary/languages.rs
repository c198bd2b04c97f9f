//! The words of error tables in languages other than English. A line added here is a language learnt.
//!
//! Words are compared in lower case, without accents and without articles and prepositions: `Código de Error` is
//! `codigo error`. In Chinese, Japanese and Korean, which do not need spaces, they are found within a text.

use super::role::Role;

/// The words of one language, separated by bars.
pub(crate) struct Language {
    /// Headers of columns, by their roles.
    pub(crate) headers: [(Role, &'static str); 7],
    /// Parts of headings above error tables.
    pub(crate) headings: &'static str,
    /// Parts of texts about errors.
    pub(crate) errors: &'static str,
}

/// Articles and prepositions, which are left out of headers.
pub(crate) const SMALL_WORDS: [&str; 24] = [
    "de", "do", "da", "dos", "das", "del", "della", "dell", "di", "des", "du", "d", "l", "la",
    "le", "el", "il", "o", "der", "die", "den", "van", "het", "per",
];

/// How clearly the words of each role denote it, from 0 to 30.
pub(crate) const fn role_points(role: Role) -> u32 {
    match role {
        Role::Code => 28,
        Role::Status => 26,
        Role::Name => 20,
        Role::Message | Role::Since => 22,
        Role::Meaning | Role::Remedy | Role::Retry => 24,
    }
}

const fn language(
    [code, status, name, message, meaning, remedy, retry]: [&'static str; 7],
    headings: &'static str,
    errors: &'static str,
) -> Language {
    Language {
        headers: [
            (Role::Code, code),
            (Role::Status, status),
            (Role::Name, name),
            (Role::Message, message),
            (Role::Meaning, meaning),
            (Role::Remedy, remedy),
            (Role::Retry, retry),
        ],
        headings,
        errors,
    }
}

/// German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Turkish, simplified and traditional Chinese, Japanese,
/// and Korean. The columns are: code, status, name, message, meaning, remedy, retry.
pub(crate) const LANGUAGES: [Language; 13] = [
    language(
        [
            "fehlercode|fehlernummer|fehlerkode|fehler code|fehlerkennung|ruckgabecode|ruckgabewert|kode|kennung|fehler|fehlernr|ausnahme|fehlerklasse",
            "http status|statuscode|http statuscode|http code",
            "bezeichnung|fehlername|titel|kurzname",
            "meldung|fehlermeldung|nachricht|fehlertext|meldungstext",
            "beschreibung|bedeutung|erklarung|ursache|erlauterung|fehlerbeschreibung|mogliche ursache|grund",
            "losung|abhilfe|massnahme|behebung|empfehlung|fehlerbehebung|was tun|handlungsempfehlung",
            "wiederholbar|erneut versuchen|wiederholen",
        ],
        "fehler|ruckgabewert|statuscodes",
        "nicht|ungultig|fehl|kein|unbekannt|abgelaufen|verweigert|gesperrt|uberschritten|bereits|falsch",
    ),
    language(
        [
            "code erreur|codes erreur|numero erreur|erreur|code retour|identifiant",
            "statut http|statut|code http|code statut|code statut http",
            "nom|libelle|intitule|titre",
            "message erreur|texte|libelle message",
            "signification|explication|raison|sens|descriptif",
            "remede|que faire|action recommandee|recommandation|action a mener|resolution probleme",
            "reessayer|nouvel essai",
        ],
        "erreur",
        " pas|invalide|erreur|echec|echoue|inconnu|manquant|refus|expire|introuvable|interdit|incorrect|impossible|depasse|deja",
    ),
    language(
        [
            "codigo|codigo error|codigos error|numero error|codigo respuesta|clave|excepcion",
            "estado http|codigo http|estado|codigo estado|codigo estado http",
            "nombre|titulo",
            "mensaje|mensaje error|texto",
            "descripcion|significado|explicacion|causa|motivo|detalle|razon",
            "solucion|accion|resolucion|correccion|que hacer|accion recomendada|recomendacion",
            "reintentar|reintentable",
        ],
        "errores|codigos",
        "no |invalid|error|fall|falta|expirad|desconocid|denegad|incorrect|excedid|vacio|inexistente",
    ),
    language(
        [
            "codigo|codigo erro|codigos erro|numero erro|erro|codigo retorno|excecao",
            "status http|codigo http|estado http|codigo status",
            "nome|titulo",
            "mensagem|mensagem erro|texto",
            "descricao|significado|explicacao|causa|motivo|detalhe|razao",
            "solucao|acao|resolucao|correcao|o que fazer|que fazer|como resolver|recomendacao|acao recomendada",
            "tentar novamente|repetir",
        ],
        "erros|codigos",
        "nao|invalid|erro|falh|falta|expirad|desconhecid|negad|incorret|excedid|ausente",
    ),
    language(
        [
            "codice|codice errore|codici errore|numero errore|errore|codice ritorno|eccezione",
            "stato http|codice http|stato|codice stato",
            "nome|titolo|denominazione",
            "messaggio|messaggio errore|testo",
            "descrizione|significato|spiegazione|causa|motivo|dettaglio",
            "soluzione|azione|risoluzione|rimedio|correzione|cosa fare|azione consigliata",
            "riprovare|ritentare",
        ],
        "errore|errori|codici",
        "non |errore|invalid|manca|scadut|sconosciut|negat|fallit|errat|vietat|impossibile",
    ),
    language(
        [
            "foutcode|foutnummer|fout|code fout|kode|retourcode|uitzondering",
            "http status|statuscode|http code|http statuscode",
            "naam|titel|benaming",
            "melding|foutmelding|bericht|tekst",
            "beschrijving|omschrijving|betekenis|uitleg|oorzaak|toelichting|reden",
            "oplossing|actie|herstel|wat te doen|aanbeveling|aanbevolen actie",
            "opnieuw proberen|herhalen",
        ],
        "fout|foutcodes|statuscodes",
        "niet|ongeldig|fout|geen|ontbreekt|onbekend|verlopen|geweigerd|mislukt|verboden|onjuist|overschreden",
    ),
    language(
        [
            "kod|kod bledu|kody bledow|numer bledu|blad|kod zwrotny|kod odpowiedzi|wyjatek",
            "status http|kod http|kod statusu|stan",
            "nazwa|tytul",
            "komunikat|wiadomosc|komunikat bledu|tresc|tekst",
            "opis|znaczenie|wyjasnienie|przyczyna|opis bledu|powod",
            "rozwiazanie|dzialanie|co zrobic|zalecenie|sposob naprawy|zalecane dzialanie",
            "ponow|ponowienie|ponowic",
        ],
        "bled|blad|kody",
        "nie |nieprawidlow|blad|bled|brak|nieznan|wygas|odmow|niepoprawn|przekroczon|zabronion|juz ",
    ),
    language(
        [
            "код|код ошибки|коды ошибок|номер ошибки|ошибка|код ответа|код возврата|номер|исключение|класс исключения",
            "http статус|статус|http код|код http|статус код|код состояния",
            "название|имя|наименование|заголовок",
            "сообщение|текст|текст ошибки|сообщение об ошибке|текст сообщения",
            "описание|значение|пояснение|причина|расшифровка|описание ошибки|объяснение|возможная причина|комментарий",
            "решение|действие|что делать|рекомендации|рекомендация|способ решения|как исправить|действия|способ устранения|устранение",
            "повтор|повторить|можно повторить",
        ],
        "ошиб|коды ответ|коды возврат",
        "не |ошиб|невер|недоступ|закрыт|отсутств|запрещ|истек|неизвест|отказ|превышен|недопустим|некоррект|нет |уже ",
    ),
    language(
        [
            "kod|hata kodu|hata kodlari|hata no|hata numarasi|hata|donus kodu|sonuc kodu|istisna",
            "http durumu|durum kodu|http kodu|http durum kodu|durum",
            "ad|isim|baslik|adi",
            "mesaj|hata mesaji|ileti|metin",
            "aciklama|anlam|anlami|neden|sebep|tanim|hata aciklamasi|detay",
            "cozum|eylem|yapilmasi gereken|oneri|cozum onerisi|islem",
            "yeniden dene|tekrar dene",
        ],
        "hata|hatalar",
        "degil|gecersiz|hata|bulunamad|eksik|yok|bilinmeyen|suresi|basarisiz|reddedil|yanlis|yetki|zaten|olamaz|asild",
    ),
    language(
        [
            "错误码|错误代码|返回码|错误编码|错误编号|状态码|响应码|编码|代码|错误码id|异常码|业务码|返回值|code码",
            "http状态码|http 状态码|http状态|http 状态|http码|http返回码",
            "错误码名称|错误名称|名称|英文名|标识|枚举",
            "错误信息|信息|消息|提示|提示信息|错误消息|返回信息|错误提示|message信息|返回消息",
            "说明|描述|含义|错误描述|错误说明|原因|解释|备注|详情|中文描述|释义|错误原因|可能原因",
            "解决方案|解决方法|处理建议|解决办法|处理方法|处理方式|排查建议|建议|处理措施|如何处理|解决措施",
            "是否可重试|可重试|重试",
        ],
        "错误|返回码|状态码|异常|响应码",
        "不|错|未|无|失败|过期|禁止|缺|拒绝|超|异常|没有|已存在",
    ),
    language(
        [
            "錯誤碼|錯誤代碼|返回碼|錯誤編號|狀態碼|回應碼|代碼|錯誤編碼|回傳碼|代號",
            "http狀態碼|http 狀態碼|http狀態|http 狀態",
            "錯誤名稱|名稱|英文名稱|標識",
            "錯誤訊息|訊息|錯誤信息|信息|消息|提示|回傳訊息",
            "說明|描述|含義|錯誤描述|錯誤說明|原因|解釋|備註|意義|可能原因",
            "解決方案|解決方法|處理建議|解決辦法|處理方式|建議|處理方法",
            "是否可重試|可重試|重試",
        ],
        "錯誤|返回碼|狀態碼|異常|回應碼|回傳碼",
        "不|錯|未|無|失敗|過期|禁止|缺|拒絕|超|異常|沒有|已存在",
    ),
    language(
        [
            "エラーコード|エラー番号|コード|エラー|リターンコード|戻り値|結果コード|レスポンスコード|ステータス番号|例外",
            "httpステータス|http ステータス|ステータスコード|httpステータスコード|ステータス",
            "エラー名|名前|名称|定数|識別子",
            "メッセージ|エラーメッセージ|文言|表示メッセージ|出力メッセージ",
            "説明|意味|内容|原因|エラー内容|概要|詳細|理由|エラー説明",
            "対処|対処法|対処方法|対応|対応方法|解決策|解決方法|対策|処置",
            "再試行|リトライ|リトライ可否",
        ],
        "エラー|リターンコード|戻り値|例外",
        "エラー|ません|無効|失敗|不正|ない|不明|期限|不足|拒否|超え|誤|できな|未",
    ),
    language(
        [
            "오류 코드|에러 코드|오류코드|에러코드|코드|오류 번호|오류|에러|결과 코드|결과코드|응답 코드|응답코드|예외",
            "http 상태|http 상태 코드|상태 코드|http상태코드|상태코드|http 코드",
            "이름|오류명|에러명|명칭|코드명",
            "메시지|오류 메시지|에러 메시지|메세지|오류메시지|에러메시지",
            "설명|의미|내용|원인|상세|상세 설명|사유|비고|오류 내용|에러 내용",
            "해결 방법|해결방법|조치|조치 방법|대응 방법|해결책|대처 방법|조치사항|대응방법|조치방법",
            "재시도|재시도 가능|재시도 여부",
        ],
        "오류|에러|응답 코드|결과 코드|응답코드",
        "오류|없|않|잘못|실패|만료|거부|에러|초과|불가|아닙|누락|이미|못",
    ),
];

"""Indonesian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="id",
    relative_length=1.12,
    point_parts_thousands=True,
    calendar=schema.Calendar(
        shortest_months=schema.words("mei"),
    ),
    dates=schema.Dates(
        today=schema.phrases("hari ini | kemarin | besok | pagi ini | tadi malam"),
        before_year=schema.words("tahun"),
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("jl jln"),
    ),
    openers=schema.Openers(
        dependent=schema.phrases("""
            dia | ia | mereka | ini | itu | namun | tetapi | selain itu | sementara itu | oleh karena itu
            | karena itu
        """),
    ),
    counted=schema.Counted(
        noun_first=1,
    ),
    topics=schema.places("""
            politics: Politik, pemerintah, pemerintahan, pemilu, parlemen, dpr
            | world: Internasional, dunia, mancanegara, global, luar negeri
            | business: Ekonomi, bisnis, keuangan, ekonomi bisnis, ekonomi dan bisnis, pasar, perusahaan, saham,
            properti, perdagangan
            | technology: Teknologi, tekno, internet, digital, kecerdasan buatan, keamanan siber, gadget
            | science: Sains, ilmu pengetahuan, iptek, penelitian, antariksa, astronomi
            | health: Kesehatan, medis, kedokteran, virus corona, covid-19
            | sport: Olahraga, sepak bola, bola, bulu tangkis, bulutangkis, basket, tenis, formula 1, olimpiade
            | culture: Budaya, hiburan, seni, seni budaya, seni dan budaya, musik, film, teater, buku, sastra,
            televisi, selebriti
            | environment: Lingkungan, iklim, perubahan iklim, alam, lingkungan hidup
            | education: Pendidikan, sekolah, universitas, kampus
            | society: Masyarakat, sosial, agama, keluarga, gaya hidup, hak asasi manusia
            | crime: Hukum dan kriminal, hukum, kriminal, polisi, peradilan, hukum & kriminal
            | opinion: Opini, kolom, pendapat, editorial, tajuk rencana
            | travel: Perjalanan, wisata, pariwisata
            | local: Berita lokal, lokal, daerah, kota, regional
            | none: berita, berita terbaru, terbaru, terkini, berita utama, utama, beranda, umum, lainnya,
            lain-lain, tak berkategori, artikel, video, foto, galeri, podcast, siaran pers, eksklusif, wawancara,
            analisis, nasional, indonesia, blog, terpopuler, hari ini, minggu, acara, media
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("berlangganan | langganan"),
        leave=schema.phrases("berhenti berlangganan | hentikan langganan | berhenti"),
        confirm=schema.phrases("konfirmasi | ya | setuju"),
        help=schema.phrases("bantuan"),
        topics=schema.phrases("topik"),
        everything=schema.phrases("semua"),
        polite=schema.phrases("tolong | mohon | saya ingin"),
        answered=schema.phrases("bls"),
        passed_on=schema.phrases("trs"),
        sender=schema.phrases("dari"),
        signed=schema.phrases("dikirim dari"),
    ),
)

*SENSE:Minimize
NAME          may2020
ROWS
 N  OBJ
 E  D1_i001_d001
 E  D1_i001_d002
 E  D1_i001_d003
 E  D1_i001_d004
 E  D1_i001_d005
 E  D1_i001_d006
 E  D1_i001_d007
 E  D1_i001_d008
 E  D1_i001_d009
 E  D1_i001_d010
 E  D1_i002_d001
 E  D1_i002_d002
 E  D1_i002_d003
 E  D1_i002_d004
 E  D1_i002_d005
 E  D1_i002_d006
 E  D1_i002_d007
 E  D1_i002_d008
 E  D1_i002_d009
 E  D1_i002_d010
 E  D1_i003_d001
 E  D1_i003_d002
 E  D1_i003_d003
 E  D1_i003_d004
 E  D1_i003_d005
 E  D1_i003_d006
 E  D1_i003_d007
 E  D1_i003_d008
 E  D1_i003_d009
 E  D1_i004_d001
 E  D1_i004_d002
 E  D1_i004_d003
 E  D1_i004_d004
 E  D1_i004_d005
 E  D1_i004_d006
 E  D1_i004_d007
 E  D1_i004_d008
 E  D1_i004_d009
 E  D1_i004_d010
 E  D1_i005_d001
 E  D1_i005_d002
 E  D1_i005_d003
 E  D1_i005_d004
 E  D1_i005_d005
 E  D1_i005_d006
 E  D1_i005_d007
 E  D1_i005_d008
 E  D1_i005_d009
 E  D1_i005_d010
 E  D1_i006_d001
 E  D1_i006_d002
 E  D1_i006_d003
 E  D1_i006_d004
 E  D1_i006_d005
 E  D1_i006_d006
 E  D1_i006_d007
 E  D1_i006_d008
 E  D1_i006_d009
 E  D1_i006_d010
 E  D1_i007_d001
 E  D1_i007_d002
 E  D1_i007_d003
 E  D1_i007_d004
 E  D1_i007_d005
 E  D1_i007_d006
 E  D1_i007_d007
 E  D1_i007_d008
 E  D1_i007_d009
 E  D1_i007_d010
 E  D1_i008_d001
 E  D1_i008_d002
 E  D1_i008_d003
 E  D1_i008_d004
 E  D1_i008_d005
 E  D1_i008_d006
 E  D1_i008_d007
 E  D1_i008_d008
 E  D1_i008_d009
 E  D1_i008_d010
 E  D1_i009_d001
 E  D1_i009_d002
 E  D1_i009_d003
 E  D1_i009_d004
 E  D1_i009_d005
 E  D1_i009_d006
 E  D1_i009_d007
 E  D1_i009_d008
 E  D1_i009_d009
 E  D1_i009_d010
 E  D1_i010_d001
 E  D1_i010_d002
 E  D1_i010_d003
 E  D1_i010_d004
 E  D1_i010_d005
 E  D1_i010_d006
 E  D1_i010_d007
 E  D1_i010_d008
 E  D1_i010_d009
 E  D1_i010_d010
 E  D2_i001_d002
 E  D2_i001_d003
 E  D2_i001_d004
 E  D2_i001_d005
 E  D2_i001_d006
 E  D2_i001_d007
 E  D2_i001_d008
 E  D2_i001_d009
 E  D2_i001_d010
 E  D2_i001_d011
 E  D2_i002_d002
 E  D2_i002_d003
 E  D2_i002_d004
 E  D2_i002_d005
 E  D2_i002_d006
 E  D2_i002_d007
 E  D2_i002_d008
 E  D2_i002_d009
 E  D2_i002_d010
 E  D2_i002_d011
 E  D2_i003_d003
 E  D2_i003_d004
 E  D2_i003_d005
 E  D2_i003_d006
 E  D2_i003_d007
 E  D2_i003_d008
 E  D2_i003_d009
 E  D2_i003_d010
 E  D2_i003_d011
 E  D2_i004_d002
 E  D2_i004_d003
 E  D2_i004_d004
 E  D2_i004_d005
 E  D2_i004_d006
 E  D2_i004_d007
 E  D2_i004_d008
 E  D2_i004_d009
 E  D2_i004_d010
 E  D2_i004_d011
 E  D2_i005_d002
 E  D2_i005_d003
 E  D2_i005_d004
 E  D2_i005_d005
 E  D2_i005_d006
 E  D2_i005_d007
 E  D2_i005_d008
 E  D2_i005_d009
 E  D2_i005_d010
 E  D2_i005_d011
 E  D2_i006_d002
 E  D2_i006_d003
 E  D2_i006_d004
 E  D2_i006_d005
 E  D2_i006_d006
 E  D2_i006_d007
 E  D2_i006_d008
 E  D2_i006_d009
 E  D2_i006_d010
 E  D2_i006_d011
 E  D2_i007_d002
 E  D2_i007_d003
 E  D2_i007_d004
 E  D2_i007_d005
 E  D2_i007_d006
 E  D2_i007_d007
 E  D2_i007_d008
 E  D2_i007_d009
 E  D2_i007_d010
 E  D2_i007_d011
 E  D2_i008_d002
 E  D2_i008_d003
 E  D2_i008_d004
 E  D2_i008_d005
 E  D2_i008_d006
 E  D2_i008_d007
 E  D2_i008_d008
 E  D2_i008_d009
 E  D2_i008_d010
 E  D2_i008_d011
 E  D2_i009_d002
 E  D2_i009_d003
 E  D2_i009_d004
 E  D2_i009_d005
 E  D2_i009_d006
 E  D2_i009_d007
 E  D2_i009_d008
 E  D2_i009_d009
 E  D2_i009_d010
 E  D2_i009_d011
 E  D2_i010_d002
 E  D2_i010_d003
 E  D2_i010_d004
 E  D2_i010_d005
 E  D2_i010_d006
 E  D2_i010_d007
 E  D2_i010_d008
 E  D2_i010_d009
 E  D2_i010_d010
 E  D2_i010_d011
 E  C1_i001_d001
 E  C1_i001_d002
 E  C1_i001_d003
 E  C1_i001_d004
 E  C1_i001_d005
 E  C1_i001_d006
 E  C1_i001_d007
 E  C1_i001_d008
 E  C1_i001_d009
 E  C1_i001_d010
 E  C1_i001_d011
 E  C1_i002_d001
 E  C1_i002_d002
 E  C1_i002_d003
 E  C1_i002_d004
 E  C1_i002_d005
 E  C1_i002_d006
 E  C1_i002_d007
 E  C1_i002_d008
 E  C1_i002_d009
 E  C1_i002_d010
 E  C1_i002_d011
 E  C1_i003_d001
 E  C1_i003_d002
 E  C1_i003_d003
 E  C1_i003_d004
 E  C1_i003_d005
 E  C1_i003_d006
 E  C1_i003_d007
 E  C1_i003_d008
 E  C1_i003_d009
 E  C1_i003_d010
 E  C1_i003_d011
 E  C1_i004_d001
 E  C1_i004_d002
 E  C1_i004_d003
 E  C1_i004_d004
 E  C1_i004_d005
 E  C1_i004_d006
 E  C1_i004_d007
 E  C1_i004_d008
 E  C1_i004_d009
 E  C1_i004_d010
 E  C1_i004_d011
 E  C1_i005_d001
 E  C1_i005_d002
 E  C1_i005_d003
 E  C1_i005_d004
 E  C1_i005_d005
 E  C1_i005_d006
 E  C1_i005_d007
 E  C1_i005_d008
 E  C1_i005_d009
 E  C1_i005_d010
 E  C1_i005_d011
 E  C1_i006_d001
 E  C1_i006_d002
 E  C1_i006_d003
 E  C1_i006_d004
 E  C1_i006_d005
 E  C1_i006_d006
 E  C1_i006_d007
 E  C1_i006_d008
 E  C1_i006_d009
 E  C1_i006_d010
 E  C1_i006_d011
 E  C1_i007_d001
 E  C1_i007_d002
 E  C1_i007_d003
 E  C1_i007_d004
 E  C1_i007_d005
 E  C1_i007_d006
 E  C1_i007_d007
 E  C1_i007_d008
 E  C1_i007_d009
 E  C1_i007_d010
 E  C1_i007_d011
 E  C1_i008_d001
 E  C1_i008_d002
 E  C1_i008_d003
 E  C1_i008_d004
 E  C1_i008_d005
 E  C1_i008_d006
 E  C1_i008_d007
 E  C1_i008_d008
 E  C1_i008_d009
 E  C1_i008_d010
 E  C1_i008_d011
 E  C1_i009_d001
 E  C1_i009_d002
 E  C1_i009_d003
 E  C1_i009_d004
 E  C1_i009_d005
 E  C1_i009_d006
 E  C1_i009_d007
 E  C1_i009_d008
 E  C1_i009_d009
 E  C1_i009_d010
 E  C1_i009_d011
 E  C1_i010_d001
 E  C1_i010_d002
 E  C1_i010_d003
 E  C1_i010_d004
 E  C1_i010_d005
 E  C1_i010_d006
 E  C1_i010_d007
 E  C1_i010_d008
 E  C1_i010_d009
 E  C1_i010_d010
 E  C1_i010_d011
 E  C3_i000_d001
 E  C3_i000_d002
 E  C3_i000_d003
 E  C3_i000_d004
 E  C3_i000_d005
 E  C3_i000_d006
 E  C3_i000_d007
 E  C3_i000_d008
 E  C3_i000_d009
 E  C3_i000_d010
 E  C3_i000_d011
 E  C3_i001_d001
 E  C3_i001_d002
 E  C3_i001_d003
 E  C3_i001_d004
 E  C3_i001_d005
 E  C3_i001_d006
 E  C3_i001_d007
 E  C3_i001_d008
 E  C3_i001_d009
 E  C3_i001_d010
 E  C3_i001_d011
 E  C3_i002_d001
 E  C3_i002_d002
 E  C3_i002_d003
 E  C3_i002_d004
 E  C3_i002_d005
 E  C3_i002_d006
 E  C3_i002_d007
 E  C3_i002_d008
 E  C3_i002_d009
 E  C3_i002_d010
 E  C3_i002_d011
 E  C3_i003_d001
 E  C3_i003_d002
 E  C3_i003_d003
 E  C3_i003_d004
 E  C3_i003_d005
 E  C3_i003_d006
 E  C3_i003_d007
 E  C3_i003_d008
 E  C3_i003_d009
 E  C3_i003_d010
 E  C3_i003_d011
 E  C3_i004_d001
 E  C3_i004_d002
 E  C3_i004_d003
 E  C3_i004_d004
 E  C3_i004_d005
 E  C3_i004_d006
 E  C3_i004_d007
 E  C3_i004_d008
 E  C3_i004_d009
 E  C3_i004_d010
 E  C3_i004_d011
 E  C3_i005_d001
 E  C3_i005_d002
 E  C3_i005_d003
 E  C3_i005_d004
 E  C3_i005_d005
 E  C3_i005_d006
 E  C3_i005_d007
 E  C3_i005_d008
 E  C3_i005_d009
 E  C3_i005_d010
 E  C3_i005_d011
 E  C3_i006_d001
 E  C3_i006_d002
 E  C3_i006_d003
 E  C3_i006_d004
 E  C3_i006_d005
 E  C3_i006_d006
 E  C3_i006_d007
 E  C3_i006_d008
 E  C3_i006_d009
 E  C3_i006_d010
 E  C3_i006_d011
 E  C3_i007_d001
 E  C3_i007_d002
 E  C3_i007_d003
 E  C3_i007_d004
 E  C3_i007_d005
 E  C3_i007_d006
 E  C3_i007_d007
 E  C3_i007_d008
 E  C3_i007_d009
 E  C3_i007_d010
 E  C3_i007_d011
 E  C3_i008_d001
 E  C3_i008_d002
 E  C3_i008_d003
 E  C3_i008_d004
 E  C3_i008_d005
 E  C3_i008_d006
 E  C3_i008_d007
 E  C3_i008_d008
 E  C3_i008_d009
 E  C3_i008_d010
 E  C3_i008_d011
 E  C3_i009_d001
 E  C3_i009_d002
 E  C3_i009_d003
 E  C3_i009_d004
 E  C3_i009_d005
 E  C3_i009_d006
 E  C3_i009_d007
 E  C3_i009_d008
 E  C3_i009_d009
 E  C3_i009_d010
 E  C3_i009_d011
 E  C3_i010_d001
 E  C3_i010_d002
 E  C3_i010_d003
 E  C3_i010_d004
 E  C3_i010_d005
 E  C3_i010_d006
 E  C3_i010_d007
 E  C3_i010_d008
 E  C3_i010_d009
 E  C3_i010_d010
 E  C3_i010_d011
 L  C5_i001_d001
 L  C5_i001_d002
 L  C5_i001_d003
 L  C5_i001_d004
 L  C5_i001_d005
 L  C5_i001_d006
 L  C5_i001_d007
 L  C5_i001_d008
 L  C5_i001_d009
 L  C5_i001_d010
 L  C5_i001_d011
 L  C5_i002_d001
 L  C5_i002_d002
 L  C5_i002_d003
 L  C5_i002_d004
 L  C5_i002_d005
 L  C5_i002_d006
 L  C5_i002_d007
 L  C5_i002_d008
 L  C5_i002_d009
 L  C5_i002_d010
 L  C5_i002_d011
 L  C5_i003_d001
 L  C5_i003_d002
 L  C5_i003_d003
 L  C5_i003_d004
 L  C5_i003_d005
 L  C5_i003_d006
 L  C5_i003_d007
 L  C5_i003_d008
 L  C5_i003_d009
 L  C5_i003_d010
 L  C5_i003_d011
 L  C5_i005_d001
 L  C5_i005_d002
 L  C5_i005_d003
 L  C5_i005_d004
 L  C5_i005_d005
 L  C5_i005_d006
 L  C5_i005_d007
 L  C5_i005_d008
 L  C5_i005_d009
 L  C5_i005_d010
 L  C5_i005_d011
 L  C5_i008_d001
 L  C5_i008_d002
 L  C5_i008_d003
 L  C5_i008_d004
 L  C5_i008_d005
 L  C5_i008_d006
 L  C5_i008_d007
 L  C5_i008_d008
 L  C5_i008_d009
 L  C5_i008_d010
 L  C5_i008_d011
 L  C5_i009_d001
 L  C5_i009_d002
 L  C5_i009_d003
 L  C5_i009_d004
 L  C5_i009_d005
 L  C5_i009_d006
 L  C5_i009_d007
 L  C5_i009_d008
 L  C5_i009_d009
 L  C5_i009_d010
 L  C5_i009_d011
 L  C5_i010_d001
 L  C5_i010_d002
 L  C5_i010_d003
 L  C5_i010_d004
 L  C5_i010_d005
 L  C5_i010_d006
 L  C5_i010_d007
 L  C5_i010_d008
 L  C5_i010_d009
 L  C5_i010_d010
 L  C5_i010_d011
 E  C6_i001
 E  C6_i002
 E  C6_i003
 E  C6_i005
 E  C6_i008
 E  C6_i009
 E  C6_i010
 G  V1_i001_d001
 G  V1_i001_d004
 G  V1_i002_d001
 G  V1_i002_d004
 G  V1_i003_d001
 G  V1_i003_d005
 G  V1_i005_d001
 G  V1_i005_d004
 G  V1_i008_d001
 G  V1_i008_d004
 G  V1_i009_d001
 G  V1_i009_d003
 G  V1_i010_d001
 G  V1_i010_d004
COLUMNS
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d002  D2_i001_d002   1.000000000000e+00
    arrive_i001_d002  C1_i001_d002  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d003  D2_i001_d003   1.000000000000e+00
    arrive_i001_d003  C1_i001_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d004  D2_i001_d004   1.000000000000e+00
    arrive_i001_d004  C1_i001_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d005  D2_i001_d005   1.000000000000e+00
    arrive_i001_d005  C1_i001_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d006  D2_i001_d006   1.000000000000e+00
    arrive_i001_d006  C1_i001_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d007  D2_i001_d007   1.000000000000e+00
    arrive_i001_d007  C1_i001_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d008  D2_i001_d008   1.000000000000e+00
    arrive_i001_d008  C1_i001_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d009  D2_i001_d009   1.000000000000e+00
    arrive_i001_d009  C1_i001_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d010  D2_i001_d010   1.000000000000e+00
    arrive_i001_d010  C1_i001_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i001_d011  D2_i001_d011   1.000000000000e+00
    arrive_i001_d011  C1_i001_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d002  D2_i002_d002   1.000000000000e+00
    arrive_i002_d002  C1_i002_d002  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d003  D2_i002_d003   1.000000000000e+00
    arrive_i002_d003  C1_i002_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d004  D2_i002_d004   1.000000000000e+00
    arrive_i002_d004  C1_i002_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d005  D2_i002_d005   1.000000000000e+00
    arrive_i002_d005  C1_i002_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d006  D2_i002_d006   1.000000000000e+00
    arrive_i002_d006  C1_i002_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d007  D2_i002_d007   1.000000000000e+00
    arrive_i002_d007  C1_i002_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d008  D2_i002_d008   1.000000000000e+00
    arrive_i002_d008  C1_i002_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d009  D2_i002_d009   1.000000000000e+00
    arrive_i002_d009  C1_i002_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d010  D2_i002_d010   1.000000000000e+00
    arrive_i002_d010  C1_i002_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i002_d011  D2_i002_d011   1.000000000000e+00
    arrive_i002_d011  C1_i002_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i003_d003  D2_i003_d003   1.000000000000e+00
    arrive_i003_d003  C1_i003_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i003_d004  D2_i003_d004   1.000000000000e+00
    arrive_i003_d004  C1_i003_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i003_d005  D2_i003_d005   1.000000000000e+00
    arrive_i003_d005  C1_i003_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i003_d006  D2_i003_d006   1.000000000000e+00
    arrive_i003_d006  C1_i003_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i003_d007  D2_i003_d007   1.000000000000e+00
    arrive_i003_d007  C1_i003_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i003_d008  D2_i003_d008   1.000000000000e+00
    arrive_i003_d008  C1_i003_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i003_d009  D2_i003_d009   1.000000000000e+00
    arrive_i003_d009  C1_i003_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i003_d010  D2_i003_d010   1.000000000000e+00
    arrive_i003_d010  C1_i003_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i003_d011  D2_i003_d011   1.000000000000e+00
    arrive_i003_d011  C1_i003_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d002  D2_i004_d002   1.000000000000e+00
    arrive_i004_d002  C1_i004_d002  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d003  D2_i004_d003   1.000000000000e+00
    arrive_i004_d003  C1_i004_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d004  D2_i004_d004   1.000000000000e+00
    arrive_i004_d004  C1_i004_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d005  D2_i004_d005   1.000000000000e+00
    arrive_i004_d005  C1_i004_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d006  D2_i004_d006   1.000000000000e+00
    arrive_i004_d006  C1_i004_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d007  D2_i004_d007   1.000000000000e+00
    arrive_i004_d007  C1_i004_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d008  D2_i004_d008   1.000000000000e+00
    arrive_i004_d008  C1_i004_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d009  D2_i004_d009   1.000000000000e+00
    arrive_i004_d009  C1_i004_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d010  D2_i004_d010   1.000000000000e+00
    arrive_i004_d010  C1_i004_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i004_d011  D2_i004_d011   1.000000000000e+00
    arrive_i004_d011  C1_i004_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d002  D2_i005_d002   1.000000000000e+00
    arrive_i005_d002  C1_i005_d002  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d003  D2_i005_d003   1.000000000000e+00
    arrive_i005_d003  C1_i005_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d004  D2_i005_d004   1.000000000000e+00
    arrive_i005_d004  C1_i005_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d005  D2_i005_d005   1.000000000000e+00
    arrive_i005_d005  C1_i005_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d006  D2_i005_d006   1.000000000000e+00
    arrive_i005_d006  C1_i005_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d007  D2_i005_d007   1.000000000000e+00
    arrive_i005_d007  C1_i005_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d008  D2_i005_d008   1.000000000000e+00
    arrive_i005_d008  C1_i005_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d009  D2_i005_d009   1.000000000000e+00
    arrive_i005_d009  C1_i005_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d010  D2_i005_d010   1.000000000000e+00
    arrive_i005_d010  C1_i005_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i005_d011  D2_i005_d011   1.000000000000e+00
    arrive_i005_d011  C1_i005_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d002  D2_i006_d002   1.000000000000e+00
    arrive_i006_d002  C1_i006_d002  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d003  D2_i006_d003   1.000000000000e+00
    arrive_i006_d003  C1_i006_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d004  D2_i006_d004   1.000000000000e+00
    arrive_i006_d004  C1_i006_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d005  D2_i006_d005   1.000000000000e+00
    arrive_i006_d005  C1_i006_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d006  D2_i006_d006   1.000000000000e+00
    arrive_i006_d006  C1_i006_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d007  D2_i006_d007   1.000000000000e+00
    arrive_i006_d007  C1_i006_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d008  D2_i006_d008   1.000000000000e+00
    arrive_i006_d008  C1_i006_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d009  D2_i006_d009   1.000000000000e+00
    arrive_i006_d009  C1_i006_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d010  D2_i006_d010   1.000000000000e+00
    arrive_i006_d010  C1_i006_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i006_d011  D2_i006_d011   1.000000000000e+00
    arrive_i006_d011  C1_i006_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d002  D2_i007_d002   1.000000000000e+00
    arrive_i007_d002  C1_i007_d002  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d003  D2_i007_d003   1.000000000000e+00
    arrive_i007_d003  C1_i007_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d004  D2_i007_d004   1.000000000000e+00
    arrive_i007_d004  C1_i007_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d005  D2_i007_d005   1.000000000000e+00
    arrive_i007_d005  C1_i007_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d006  D2_i007_d006   1.000000000000e+00
    arrive_i007_d006  C1_i007_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d007  D2_i007_d007   1.000000000000e+00
    arrive_i007_d007  C1_i007_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d008  D2_i007_d008   1.000000000000e+00
    arrive_i007_d008  C1_i007_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d009  D2_i007_d009   1.000000000000e+00
    arrive_i007_d009  C1_i007_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d010  D2_i007_d010   1.000000000000e+00
    arrive_i007_d010  C1_i007_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i007_d011  D2_i007_d011   1.000000000000e+00
    arrive_i007_d011  C1_i007_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d002  D2_i008_d002   1.000000000000e+00
    arrive_i008_d002  C1_i008_d002  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d003  D2_i008_d003   1.000000000000e+00
    arrive_i008_d003  C1_i008_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d004  D2_i008_d004   1.000000000000e+00
    arrive_i008_d004  C1_i008_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d005  D2_i008_d005   1.000000000000e+00
    arrive_i008_d005  C1_i008_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d006  D2_i008_d006   1.000000000000e+00
    arrive_i008_d006  C1_i008_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d007  D2_i008_d007   1.000000000000e+00
    arrive_i008_d007  C1_i008_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d008  D2_i008_d008   1.000000000000e+00
    arrive_i008_d008  C1_i008_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d009  D2_i008_d009   1.000000000000e+00
    arrive_i008_d009  C1_i008_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d010  D2_i008_d010   1.000000000000e+00
    arrive_i008_d010  C1_i008_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i008_d011  D2_i008_d011   1.000000000000e+00
    arrive_i008_d011  C1_i008_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d002  D2_i009_d002   1.000000000000e+00
    arrive_i009_d002  C1_i009_d002  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d003  D2_i009_d003   1.000000000000e+00
    arrive_i009_d003  C1_i009_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d004  D2_i009_d004   1.000000000000e+00
    arrive_i009_d004  C1_i009_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d005  D2_i009_d005   1.000000000000e+00
    arrive_i009_d005  C1_i009_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d006  D2_i009_d006   1.000000000000e+00
    arrive_i009_d006  C1_i009_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d007  D2_i009_d007   1.000000000000e+00
    arrive_i009_d007  C1_i009_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d008  D2_i009_d008   1.000000000000e+00
    arrive_i009_d008  C1_i009_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d009  D2_i009_d009   1.000000000000e+00
    arrive_i009_d009  C1_i009_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d010  D2_i009_d010   1.000000000000e+00
    arrive_i009_d010  C1_i009_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i009_d011  D2_i009_d011   1.000000000000e+00
    arrive_i009_d011  C1_i009_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d002  D2_i010_d002   1.000000000000e+00
    arrive_i010_d002  C1_i010_d002  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d003  D2_i010_d003   1.000000000000e+00
    arrive_i010_d003  C1_i010_d003  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d004  D2_i010_d004   1.000000000000e+00
    arrive_i010_d004  C1_i010_d004  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d005  D2_i010_d005   1.000000000000e+00
    arrive_i010_d005  C1_i010_d005  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d006  D2_i010_d006   1.000000000000e+00
    arrive_i010_d006  C1_i010_d006  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d007  D2_i010_d007   1.000000000000e+00
    arrive_i010_d007  C1_i010_d007  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d008  D2_i010_d008   1.000000000000e+00
    arrive_i010_d008  C1_i010_d008  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d009  D2_i010_d009   1.000000000000e+00
    arrive_i010_d009  C1_i010_d009  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d010  D2_i010_d010   1.000000000000e+00
    arrive_i010_d010  C1_i010_d010  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    arrive_i010_d011  D2_i010_d011   1.000000000000e+00
    arrive_i010_d011  C1_i010_d011  -1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    cards_i001_d001  C3_i001_d001   1.000000000000e+00
    cards_i001_d001  C5_i001_d001   1.000000000000e+00
    cards_i001_d001  C6_i001    1.000000000000e+00
    cards_i001_d002  C3_i001_d002   1.000000000000e+00
    cards_i001_d002  C5_i001_d002   1.000000000000e+00
    cards_i001_d002  C6_i001    1.000000000000e+00
    cards_i001_d003  C3_i001_d003   1.000000000000e+00
    cards_i001_d003  C5_i001_d003   1.000000000000e+00
    cards_i001_d003  C6_i001    1.000000000000e+00
    cards_i001_d004  C3_i001_d004   1.000000000000e+00
    cards_i001_d004  C5_i001_d004   1.000000000000e+00
    cards_i001_d004  C6_i001    1.000000000000e+00
    cards_i001_d005  C3_i001_d005   1.000000000000e+00
    cards_i001_d005  C5_i001_d005   1.000000000000e+00
    cards_i001_d005  C6_i001    1.000000000000e+00
    cards_i001_d006  C3_i001_d006   1.000000000000e+00
    cards_i001_d006  C5_i001_d006   1.000000000000e+00
    cards_i001_d006  C6_i001    1.000000000000e+00
    cards_i001_d007  C3_i001_d007   1.000000000000e+00
    cards_i001_d007  C5_i001_d007   1.000000000000e+00
    cards_i001_d007  C6_i001    1.000000000000e+00
    cards_i001_d008  C3_i001_d008   1.000000000000e+00
    cards_i001_d008  C5_i001_d008   1.000000000000e+00
    cards_i001_d008  C6_i001    1.000000000000e+00
    cards_i001_d009  C3_i001_d009   1.000000000000e+00
    cards_i001_d009  C5_i001_d009   1.000000000000e+00
    cards_i001_d009  C6_i001    1.000000000000e+00
    cards_i001_d010  C3_i001_d010   1.000000000000e+00
    cards_i001_d010  C5_i001_d010   1.000000000000e+00
    cards_i001_d010  C6_i001    1.000000000000e+00
    cards_i001_d011  C3_i001_d011   1.000000000000e+00
    cards_i001_d011  C5_i001_d011   1.000000000000e+00
    cards_i001_d011  C6_i001    1.000000000000e+00
    cards_i002_d001  C3_i002_d001   1.000000000000e+00
    cards_i002_d001  C5_i002_d001   1.000000000000e+00
    cards_i002_d001  C6_i002    1.000000000000e+00
    cards_i002_d002  C3_i002_d002   1.000000000000e+00
    cards_i002_d002  C5_i002_d002   1.000000000000e+00
    cards_i002_d002  C6_i002    1.000000000000e+00
    cards_i002_d003  C3_i002_d003   1.000000000000e+00
    cards_i002_d003  C5_i002_d003   1.000000000000e+00
    cards_i002_d003  C6_i002    1.000000000000e+00
    cards_i002_d004  C3_i002_d004   1.000000000000e+00
    cards_i002_d004  C5_i002_d004   1.000000000000e+00
    cards_i002_d004  C6_i002    1.000000000000e+00
    cards_i002_d005  C3_i002_d005   1.000000000000e+00
    cards_i002_d005  C5_i002_d005   1.000000000000e+00
    cards_i002_d005  C6_i002    1.000000000000e+00
    cards_i002_d006  C3_i002_d006   1.000000000000e+00
    cards_i002_d006  C5_i002_d006   1.000000000000e+00
    cards_i002_d006  C6_i002    1.000000000000e+00
    cards_i002_d007  C3_i002_d007   1.000000000000e+00
    cards_i002_d007  C5_i002_d007   1.000000000000e+00
    cards_i002_d007  C6_i002    1.000000000000e+00
    cards_i002_d008  C3_i002_d008   1.000000000000e+00
    cards_i002_d008  C5_i002_d008   1.000000000000e+00
    cards_i002_d008  C6_i002    1.000000000000e+00
    cards_i002_d009  C3_i002_d009   1.000000000000e+00
    cards_i002_d009  C5_i002_d009   1.000000000000e+00
    cards_i002_d009  C6_i002    1.000000000000e+00
    cards_i002_d010  C3_i002_d010   1.000000000000e+00
    cards_i002_d010  C5_i002_d010   1.000000000000e+00
    cards_i002_d010  C6_i002    1.000000000000e+00
    cards_i002_d011  C3_i002_d011   1.000000000000e+00
    cards_i002_d011  C5_i002_d011   1.000000000000e+00
    cards_i002_d011  C6_i002    1.000000000000e+00
    cards_i003_d001  C3_i003_d001   1.000000000000e+00
    cards_i003_d001  C5_i003_d001   1.000000000000e+00
    cards_i003_d001  C6_i003    1.000000000000e+00
    cards_i003_d002  C3_i003_d002   1.000000000000e+00
    cards_i003_d002  C5_i003_d002   1.000000000000e+00
    cards_i003_d002  C6_i003    1.000000000000e+00
    cards_i003_d003  C3_i003_d003   1.000000000000e+00
    cards_i003_d003  C5_i003_d003   1.000000000000e+00
    cards_i003_d003  C6_i003    1.000000000000e+00
    cards_i003_d004  C3_i003_d004   1.000000000000e+00
    cards_i003_d004  C5_i003_d004   1.000000000000e+00
    cards_i003_d004  C6_i003    1.000000000000e+00
    cards_i003_d005  C3_i003_d005   1.000000000000e+00
    cards_i003_d005  C5_i003_d005   1.000000000000e+00
    cards_i003_d005  C6_i003    1.000000000000e+00
    cards_i003_d006  C3_i003_d006   1.000000000000e+00
    cards_i003_d006  C5_i003_d006   1.000000000000e+00
    cards_i003_d006  C6_i003    1.000000000000e+00
    cards_i003_d007  C3_i003_d007   1.000000000000e+00
    cards_i003_d007  C5_i003_d007   1.000000000000e+00
    cards_i003_d007  C6_i003    1.000000000000e+00
    cards_i003_d008  C3_i003_d008   1.000000000000e+00
    cards_i003_d008  C5_i003_d008   1.000000000000e+00
    cards_i003_d008  C6_i003    1.000000000000e+00
    cards_i003_d009  C3_i003_d009   1.000000000000e+00
    cards_i003_d009  C5_i003_d009   1.000000000000e+00
    cards_i003_d009  C6_i003    1.000000000000e+00
    cards_i003_d010  C3_i003_d010   1.000000000000e+00
    cards_i003_d010  C5_i003_d010   1.000000000000e+00
    cards_i003_d010  C6_i003    1.000000000000e+00
    cards_i003_d011  C3_i003_d011   1.000000000000e+00
    cards_i003_d011  C5_i003_d011   1.000000000000e+00
    cards_i003_d011  C6_i003    1.000000000000e+00
    cards_i005_d001  C3_i005_d001   1.000000000000e+00
    cards_i005_d001  C5_i005_d001   1.000000000000e+00
    cards_i005_d001  C6_i005    1.000000000000e+00
    cards_i005_d002  C3_i005_d002   1.000000000000e+00
    cards_i005_d002  C5_i005_d002   1.000000000000e+00
    cards_i005_d002  C6_i005    1.000000000000e+00
    cards_i005_d003  C3_i005_d003   1.000000000000e+00
    cards_i005_d003  C5_i005_d003   1.000000000000e+00
    cards_i005_d003  C6_i005    1.000000000000e+00
    cards_i005_d004  C3_i005_d004   1.000000000000e+00
    cards_i005_d004  C5_i005_d004   1.000000000000e+00
    cards_i005_d004  C6_i005    1.000000000000e+00
    cards_i005_d005  C3_i005_d005   1.000000000000e+00
    cards_i005_d005  C5_i005_d005   1.000000000000e+00
    cards_i005_d005  C6_i005    1.000000000000e+00
    cards_i005_d006  C3_i005_d006   1.000000000000e+00
    cards_i005_d006  C5_i005_d006   1.000000000000e+00
    cards_i005_d006  C6_i005    1.000000000000e+00
    cards_i005_d007  C3_i005_d007   1.000000000000e+00
    cards_i005_d007  C5_i005_d007   1.000000000000e+00
    cards_i005_d007  C6_i005    1.000000000000e+00
    cards_i005_d008  C3_i005_d008   1.000000000000e+00
    cards_i005_d008  C5_i005_d008   1.000000000000e+00
    cards_i005_d008  C6_i005    1.000000000000e+00
    cards_i005_d009  C3_i005_d009   1.000000000000e+00
    cards_i005_d009  C5_i005_d009   1.000000000000e+00
    cards_i005_d009  C6_i005    1.000000000000e+00
    cards_i005_d010  C3_i005_d010   1.000000000000e+00
    cards_i005_d010  C5_i005_d010   1.000000000000e+00
    cards_i005_d010  C6_i005    1.000000000000e+00
    cards_i005_d011  C3_i005_d011   1.000000000000e+00
    cards_i005_d011  C5_i005_d011   1.000000000000e+00
    cards_i005_d011  C6_i005    1.000000000000e+00
    cards_i008_d001  C3_i008_d001   1.000000000000e+00
    cards_i008_d001  C5_i008_d001   1.000000000000e+00
    cards_i008_d001  C6_i008    1.000000000000e+00
    cards_i008_d002  C3_i008_d002   1.000000000000e+00
    cards_i008_d002  C5_i008_d002   1.000000000000e+00
    cards_i008_d002  C6_i008    1.000000000000e+00
    cards_i008_d003  C3_i008_d003   1.000000000000e+00
    cards_i008_d003  C5_i008_d003   1.000000000000e+00
    cards_i008_d003  C6_i008    1.000000000000e+00
    cards_i008_d004  C3_i008_d004   1.000000000000e+00
    cards_i008_d004  C5_i008_d004   1.000000000000e+00
    cards_i008_d004  C6_i008    1.000000000000e+00
    cards_i008_d005  C3_i008_d005   1.000000000000e+00
    cards_i008_d005  C5_i008_d005   1.000000000000e+00
    cards_i008_d005  C6_i008    1.000000000000e+00
    cards_i008_d006  C3_i008_d006   1.000000000000e+00
    cards_i008_d006  C5_i008_d006   1.000000000000e+00
    cards_i008_d006  C6_i008    1.000000000000e+00
    cards_i008_d007  C3_i008_d007   1.000000000000e+00
    cards_i008_d007  C5_i008_d007   1.000000000000e+00
    cards_i008_d007  C6_i008    1.000000000000e+00
    cards_i008_d008  C3_i008_d008   1.000000000000e+00
    cards_i008_d008  C5_i008_d008   1.000000000000e+00
    cards_i008_d008  C6_i008    1.000000000000e+00
    cards_i008_d009  C3_i008_d009   1.000000000000e+00
    cards_i008_d009  C5_i008_d009   1.000000000000e+00
    cards_i008_d009  C6_i008    1.000000000000e+00
    cards_i008_d010  C3_i008_d010   1.000000000000e+00
    cards_i008_d010  C5_i008_d010   1.000000000000e+00
    cards_i008_d010  C6_i008    1.000000000000e+00
    cards_i008_d011  C3_i008_d011   1.000000000000e+00
    cards_i008_d011  C5_i008_d011   1.000000000000e+00
    cards_i008_d011  C6_i008    1.000000000000e+00
    cards_i009_d001  C3_i009_d001   1.000000000000e+00
    cards_i009_d001  C5_i009_d001   1.000000000000e+00
    cards_i009_d001  C6_i009    1.000000000000e+00
    cards_i009_d002  C3_i009_d002   1.000000000000e+00
    cards_i009_d002  C5_i009_d002   1.000000000000e+00
    cards_i009_d002  C6_i009    1.000000000000e+00
    cards_i009_d003  C3_i009_d003   1.000000000000e+00
    cards_i009_d003  C5_i009_d003   1.000000000000e+00
    cards_i009_d003  C6_i009    1.000000000000e+00
    cards_i009_d004  C3_i009_d004   1.000000000000e+00
    cards_i009_d004  C5_i009_d004   1.000000000000e+00
    cards_i009_d004  C6_i009    1.000000000000e+00
    cards_i009_d005  C3_i009_d005   1.000000000000e+00
    cards_i009_d005  C5_i009_d005   1.000000000000e+00
    cards_i009_d005  C6_i009    1.000000000000e+00
    cards_i009_d006  C3_i009_d006   1.000000000000e+00
    cards_i009_d006  C5_i009_d006   1.000000000000e+00
    cards_i009_d006  C6_i009    1.000000000000e+00
    cards_i009_d007  C3_i009_d007   1.000000000000e+00
    cards_i009_d007  C5_i009_d007   1.000000000000e+00
    cards_i009_d007  C6_i009    1.000000000000e+00
    cards_i009_d008  C3_i009_d008   1.000000000000e+00
    cards_i009_d008  C5_i009_d008   1.000000000000e+00
    cards_i009_d008  C6_i009    1.000000000000e+00
    cards_i009_d009  C3_i009_d009   1.000000000000e+00
    cards_i009_d009  C5_i009_d009   1.000000000000e+00
    cards_i009_d009  C6_i009    1.000000000000e+00
    cards_i009_d010  C3_i009_d010   1.000000000000e+00
    cards_i009_d010  C5_i009_d010   1.000000000000e+00
    cards_i009_d010  C6_i009    1.000000000000e+00
    cards_i009_d011  C3_i009_d011   1.000000000000e+00
    cards_i009_d011  C5_i009_d011   1.000000000000e+00
    cards_i009_d011  C6_i009    1.000000000000e+00
    cards_i010_d001  C3_i010_d001   1.000000000000e+00
    cards_i010_d001  C5_i010_d001   1.000000000000e+00
    cards_i010_d001  C6_i010    1.000000000000e+00
    cards_i010_d002  C3_i010_d002   1.000000000000e+00
    cards_i010_d002  C5_i010_d002   1.000000000000e+00
    cards_i010_d002  C6_i010    1.000000000000e+00
    cards_i010_d003  C3_i010_d003   1.000000000000e+00
    cards_i010_d003  C5_i010_d003   1.000000000000e+00
    cards_i010_d003  C6_i010    1.000000000000e+00
    cards_i010_d004  C3_i010_d004   1.000000000000e+00
    cards_i010_d004  C5_i010_d004   1.000000000000e+00
    cards_i010_d004  C6_i010    1.000000000000e+00
    cards_i010_d005  C3_i010_d005   1.000000000000e+00
    cards_i010_d005  C5_i010_d005   1.000000000000e+00
    cards_i010_d005  C6_i010    1.000000000000e+00
    cards_i010_d006  C3_i010_d006   1.000000000000e+00
    cards_i010_d006  C5_i010_d006   1.000000000000e+00
    cards_i010_d006  C6_i010    1.000000000000e+00
    cards_i010_d007  C3_i010_d007   1.000000000000e+00
    cards_i010_d007  C5_i010_d007   1.000000000000e+00
    cards_i010_d007  C6_i010    1.000000000000e+00
    cards_i010_d008  C3_i010_d008   1.000000000000e+00
    cards_i010_d008  C5_i010_d008   1.000000000000e+00
    cards_i010_d008  C6_i010    1.000000000000e+00
    cards_i010_d009  C3_i010_d009   1.000000000000e+00
    cards_i010_d009  C5_i010_d009   1.000000000000e+00
    cards_i010_d009  C6_i010    1.000000000000e+00
    cards_i010_d010  C3_i010_d010   1.000000000000e+00
    cards_i010_d010  C5_i010_d010   1.000000000000e+00
    cards_i010_d010  C6_i010    1.000000000000e+00
    cards_i010_d011  C3_i010_d011   1.000000000000e+00
    cards_i010_d011  C5_i010_d011   1.000000000000e+00
    cards_i010_d011  C6_i010    1.000000000000e+00
    MARK      'MARKER'                 'INTORG'
    leave_i001_d001  D1_i001_d001   1.000000000000e+00
    leave_i001_d001  C1_i001_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i001_d002  D1_i001_d002   1.000000000000e+00
    leave_i001_d002  C1_i001_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i001_d003  D1_i001_d003   1.000000000000e+00
    leave_i001_d003  C1_i001_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i001_d004  D1_i001_d004   1.000000000000e+00
    leave_i001_d004  C1_i001_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i001_d005  D1_i001_d005   1.000000000000e+00
    leave_i001_d005  C1_i001_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i001_d006  D1_i001_d006   1.000000000000e+00
    leave_i001_d006  C1_i001_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i001_d007  D1_i001_d007   1.000000000000e+00
    leave_i001_d007  C1_i001_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i001_d008  D1_i001_d008   1.000000000000e+00
    leave_i001_d008  C1_i001_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i001_d009  D1_i001_d009   1.000000000000e+00
    leave_i001_d009  C1_i001_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i001_d010  D1_i001_d010   1.000000000000e+00
    leave_i001_d010  C1_i001_d010   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d001  D1_i002_d001   1.000000000000e+00
    leave_i002_d001  C1_i002_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d002  D1_i002_d002   1.000000000000e+00
    leave_i002_d002  C1_i002_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d003  D1_i002_d003   1.000000000000e+00
    leave_i002_d003  C1_i002_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d004  D1_i002_d004   1.000000000000e+00
    leave_i002_d004  C1_i002_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d005  D1_i002_d005   1.000000000000e+00
    leave_i002_d005  C1_i002_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d006  D1_i002_d006   1.000000000000e+00
    leave_i002_d006  C1_i002_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d007  D1_i002_d007   1.000000000000e+00
    leave_i002_d007  C1_i002_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d008  D1_i002_d008   1.000000000000e+00
    leave_i002_d008  C1_i002_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d009  D1_i002_d009   1.000000000000e+00
    leave_i002_d009  C1_i002_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i002_d010  D1_i002_d010   1.000000000000e+00
    leave_i002_d010  C1_i002_d010   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i003_d001  D1_i003_d001   1.000000000000e+00
    leave_i003_d001  C1_i003_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i003_d002  D1_i003_d002   1.000000000000e+00
    leave_i003_d002  C1_i003_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i003_d003  D1_i003_d003   1.000000000000e+00
    leave_i003_d003  C1_i003_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i003_d004  D1_i003_d004   1.000000000000e+00
    leave_i003_d004  C1_i003_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i003_d005  D1_i003_d005   1.000000000000e+00
    leave_i003_d005  C1_i003_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i003_d006  D1_i003_d006   1.000000000000e+00
    leave_i003_d006  C1_i003_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i003_d007  D1_i003_d007   1.000000000000e+00
    leave_i003_d007  C1_i003_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i003_d008  D1_i003_d008   1.000000000000e+00
    leave_i003_d008  C1_i003_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i003_d009  D1_i003_d009   1.000000000000e+00
    leave_i003_d009  C1_i003_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d001  D1_i004_d001   1.000000000000e+00
    leave_i004_d001  C1_i004_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d002  D1_i004_d002   1.000000000000e+00
    leave_i004_d002  C1_i004_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d003  D1_i004_d003   1.000000000000e+00
    leave_i004_d003  C1_i004_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d004  D1_i004_d004   1.000000000000e+00
    leave_i004_d004  C1_i004_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d005  D1_i004_d005   1.000000000000e+00
    leave_i004_d005  C1_i004_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d006  D1_i004_d006   1.000000000000e+00
    leave_i004_d006  C1_i004_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d007  D1_i004_d007   1.000000000000e+00
    leave_i004_d007  C1_i004_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d008  D1_i004_d008   1.000000000000e+00
    leave_i004_d008  C1_i004_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d009  D1_i004_d009   1.000000000000e+00
    leave_i004_d009  C1_i004_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i004_d010  D1_i004_d010   1.000000000000e+00
    leave_i004_d010  C1_i004_d010   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d001  D1_i005_d001   1.000000000000e+00
    leave_i005_d001  C1_i005_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d002  D1_i005_d002   1.000000000000e+00
    leave_i005_d002  C1_i005_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d003  D1_i005_d003   1.000000000000e+00
    leave_i005_d003  C1_i005_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d004  D1_i005_d004   1.000000000000e+00
    leave_i005_d004  C1_i005_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d005  D1_i005_d005   1.000000000000e+00
    leave_i005_d005  C1_i005_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d006  D1_i005_d006   1.000000000000e+00
    leave_i005_d006  C1_i005_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d007  D1_i005_d007   1.000000000000e+00
    leave_i005_d007  C1_i005_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d008  D1_i005_d008   1.000000000000e+00
    leave_i005_d008  C1_i005_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d009  D1_i005_d009   1.000000000000e+00
    leave_i005_d009  C1_i005_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i005_d010  D1_i005_d010   1.000000000000e+00
    leave_i005_d010  C1_i005_d010   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d001  D1_i006_d001   1.000000000000e+00
    leave_i006_d001  C1_i006_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d002  D1_i006_d002   1.000000000000e+00
    leave_i006_d002  C1_i006_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d003  D1_i006_d003   1.000000000000e+00
    leave_i006_d003  C1_i006_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d004  D1_i006_d004   1.000000000000e+00
    leave_i006_d004  C1_i006_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d005  D1_i006_d005   1.000000000000e+00
    leave_i006_d005  C1_i006_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d006  D1_i006_d006   1.000000000000e+00
    leave_i006_d006  C1_i006_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d007  D1_i006_d007   1.000000000000e+00
    leave_i006_d007  C1_i006_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d008  D1_i006_d008   1.000000000000e+00
    leave_i006_d008  C1_i006_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d009  D1_i006_d009   1.000000000000e+00
    leave_i006_d009  C1_i006_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i006_d010  D1_i006_d010   1.000000000000e+00
    leave_i006_d010  C1_i006_d010   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d001  D1_i007_d001   1.000000000000e+00
    leave_i007_d001  C1_i007_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d002  D1_i007_d002   1.000000000000e+00
    leave_i007_d002  C1_i007_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d003  D1_i007_d003   1.000000000000e+00
    leave_i007_d003  C1_i007_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d004  D1_i007_d004   1.000000000000e+00
    leave_i007_d004  C1_i007_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d005  D1_i007_d005   1.000000000000e+00
    leave_i007_d005  C1_i007_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d006  D1_i007_d006   1.000000000000e+00
    leave_i007_d006  C1_i007_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d007  D1_i007_d007   1.000000000000e+00
    leave_i007_d007  C1_i007_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d008  D1_i007_d008   1.000000000000e+00
    leave_i007_d008  C1_i007_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d009  D1_i007_d009   1.000000000000e+00
    leave_i007_d009  C1_i007_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i007_d010  D1_i007_d010   1.000000000000e+00
    leave_i007_d010  C1_i007_d010   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d001  D1_i008_d001   1.000000000000e+00
    leave_i008_d001  C1_i008_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d002  D1_i008_d002   1.000000000000e+00
    leave_i008_d002  C1_i008_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d003  D1_i008_d003   1.000000000000e+00
    leave_i008_d003  C1_i008_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d004  D1_i008_d004   1.000000000000e+00
    leave_i008_d004  C1_i008_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d005  D1_i008_d005   1.000000000000e+00
    leave_i008_d005  C1_i008_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d006  D1_i008_d006   1.000000000000e+00
    leave_i008_d006  C1_i008_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d007  D1_i008_d007   1.000000000000e+00
    leave_i008_d007  C1_i008_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d008  D1_i008_d008   1.000000000000e+00
    leave_i008_d008  C1_i008_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d009  D1_i008_d009   1.000000000000e+00
    leave_i008_d009  C1_i008_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i008_d010  D1_i008_d010   1.000000000000e+00
    leave_i008_d010  C1_i008_d010   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d001  D1_i009_d001   1.000000000000e+00
    leave_i009_d001  C1_i009_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d002  D1_i009_d002   1.000000000000e+00
    leave_i009_d002  C1_i009_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d003  D1_i009_d003   1.000000000000e+00
    leave_i009_d003  C1_i009_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d004  D1_i009_d004   1.000000000000e+00
    leave_i009_d004  C1_i009_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d005  D1_i009_d005   1.000000000000e+00
    leave_i009_d005  C1_i009_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d006  D1_i009_d006   1.000000000000e+00
    leave_i009_d006  C1_i009_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d007  D1_i009_d007   1.000000000000e+00
    leave_i009_d007  C1_i009_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d008  D1_i009_d008   1.000000000000e+00
    leave_i009_d008  C1_i009_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d009  D1_i009_d009   1.000000000000e+00
    leave_i009_d009  C1_i009_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i009_d010  D1_i009_d010   1.000000000000e+00
    leave_i009_d010  C1_i009_d010   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d001  D1_i010_d001   1.000000000000e+00
    leave_i010_d001  C1_i010_d001   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d002  D1_i010_d002   1.000000000000e+00
    leave_i010_d002  C1_i010_d002   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d003  D1_i010_d003   1.000000000000e+00
    leave_i010_d003  C1_i010_d003   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d004  D1_i010_d004   1.000000000000e+00
    leave_i010_d004  C1_i010_d004   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d005  D1_i010_d005   1.000000000000e+00
    leave_i010_d005  C1_i010_d005   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d006  D1_i010_d006   1.000000000000e+00
    leave_i010_d006  C1_i010_d006   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d007  D1_i010_d007   1.000000000000e+00
    leave_i010_d007  C1_i010_d007   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d008  D1_i010_d008   1.000000000000e+00
    leave_i010_d008  C1_i010_d008   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d009  D1_i010_d009   1.000000000000e+00
    leave_i010_d009  C1_i010_d009   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    MARK      'MARKER'                 'INTORG'
    leave_i010_d010  D1_i010_d010   1.000000000000e+00
    leave_i010_d010  C1_i010_d010   1.000000000000e+00
    MARK      'MARKER'                 'INTEND'
    move_i001_j002_d001  D1_i001_d001  -1.000000000000e+00
    move_i001_j002_d001  D2_i002_d002  -1.000000000000e+00
    move_i001_j002_d001  OBJ        1.000000000000e+00
    move_i001_j002_d002  D1_i001_d002  -1.000000000000e+00
    move_i001_j002_d002  D2_i002_d003  -1.000000000000e+00
    move_i001_j002_d002  OBJ        1.000000000000e+00
    move_i001_j002_d003  D1_i001_d003  -1.000000000000e+00
    move_i001_j002_d003  D2_i002_d004  -1.000000000000e+00
    move_i001_j002_d003  OBJ        1.000000000000e+00
    move_i001_j002_d004  D1_i001_d004  -1.000000000000e+00
    move_i001_j002_d004  D2_i002_d005  -1.000000000000e+00
    move_i001_j002_d004  OBJ        1.000000000000e+00
    move_i001_j002_d005  D1_i001_d005  -1.000000000000e+00
    move_i001_j002_d005  D2_i002_d006  -1.000000000000e+00
    move_i001_j002_d005  OBJ        1.000000000000e+00
    move_i001_j002_d006  D1_i001_d006  -1.000000000000e+00
    move_i001_j002_d006  D2_i002_d007  -1.000000000000e+00
    move_i001_j002_d006  OBJ        1.000000000000e+00
    move_i001_j002_d007  D1_i001_d007  -1.000000000000e+00
    move_i001_j002_d007  D2_i002_d008  -1.000000000000e+00
    move_i001_j002_d007  OBJ        1.000000000000e+00
    move_i001_j002_d008  D1_i001_d008  -1.000000000000e+00
    move_i001_j002_d008  D2_i002_d009  -1.000000000000e+00
    move_i001_j002_d008  OBJ        1.000000000000e+00
    move_i001_j002_d009  D1_i001_d009  -1.000000000000e+00
    move_i001_j002_d009  D2_i002_d010  -1.000000000000e+00
    move_i001_j002_d009  OBJ        1.000000000000e+00
    move_i001_j002_d010  D1_i001_d010  -1.000000000000e+00
    move_i001_j002_d010  D2_i002_d011  -1.000000000000e+00
    move_i001_j002_d010  OBJ        1.000000000000e+00
    move_i001_j003_d001  D1_i001_d001  -1.000000000000e+00
    move_i001_j003_d001  D2_i003_d004  -1.000000000000e+00
    move_i001_j003_d001  OBJ        1.000000000000e+00
    move_i001_j003_d002  D1_i001_d002  -1.000000000000e+00
    move_i001_j003_d002  D2_i003_d005  -1.000000000000e+00
    move_i001_j003_d002  OBJ        1.000000000000e+00
    move_i001_j003_d003  D1_i001_d003  -1.000000000000e+00
    move_i001_j003_d003  D2_i003_d006  -1.000000000000e+00
    move_i001_j003_d003  OBJ        1.000000000000e+00
    move_i001_j003_d004  D1_i001_d004  -1.000000000000e+00
    move_i001_j003_d004  D2_i003_d007  -1.000000000000e+00
    move_i001_j003_d004  OBJ        1.000000000000e+00
    move_i001_j003_d005  D1_i001_d005  -1.000000000000e+00
    move_i001_j003_d005  D2_i003_d008  -1.000000000000e+00
    move_i001_j003_d005  OBJ        1.000000000000e+00
    move_i001_j003_d006  D1_i001_d006  -1.000000000000e+00
    move_i001_j003_d006  D2_i003_d009  -1.000000000000e+00
    move_i001_j003_d006  OBJ        1.000000000000e+00
    move_i001_j003_d007  D1_i001_d007  -1.000000000000e+00
    move_i001_j003_d007  D2_i003_d010  -1.000000000000e+00
    move_i001_j003_d007  OBJ        1.000000000000e+00
    move_i001_j003_d008  D1_i001_d008  -1.000000000000e+00
    move_i001_j003_d008  D2_i003_d011  -1.000000000000e+00
    move_i001_j003_d008  OBJ        1.000000000000e+00
    move_i001_j004_d001  D1_i001_d001  -1.000000000000e+00
    move_i001_j004_d001  D2_i004_d003  -1.000000000000e+00
    move_i001_j004_d001  OBJ        1.000000000000e+00
    move_i001_j004_d002  D1_i001_d002  -1.000000000000e+00
    move_i001_j004_d002  D2_i004_d004  -1.000000000000e+00
    move_i001_j004_d002  OBJ        1.000000000000e+00
    move_i001_j004_d003  D1_i001_d003  -1.000000000000e+00
    move_i001_j004_d003  D2_i004_d005  -1.000000000000e+00
    move_i001_j004_d003  OBJ        1.000000000000e+00
    move_i001_j004_d004  D1_i001_d004  -1.000000000000e+00
    move_i001_j004_d004  D2_i004_d006  -1.000000000000e+00
    move_i001_j004_d004  OBJ        1.000000000000e+00
    move_i001_j004_d005  D1_i001_d005  -1.000000000000e+00
    move_i001_j004_d005  D2_i004_d007  -1.000000000000e+00
    move_i001_j004_d005  OBJ        1.000000000000e+00
    move_i001_j004_d006  D1_i001_d006  -1.000000000000e+00
    move_i001_j004_d006  D2_i004_d008  -1.000000000000e+00
    move_i001_j004_d006  OBJ        1.000000000000e+00
    move_i001_j004_d007  D1_i001_d007  -1.000000000000e+00
    move_i001_j004_d007  D2_i004_d009  -1.000000000000e+00
    move_i001_j004_d007  OBJ        1.000000000000e+00
    move_i001_j004_d008  D1_i001_d008  -1.000000000000e+00
    move_i001_j004_d008  D2_i004_d010  -1.000000000000e+00
    move_i001_j004_d008  OBJ        1.000000000000e+00
    move_i001_j004_d009  D1_i001_d009  -1.000000000000e+00
    move_i001_j004_d009  D2_i004_d011  -1.000000000000e+00
    move_i001_j004_d009  OBJ        1.000000000000e+00
    move_i001_j005_d001  D1_i001_d001  -1.000000000000e+00
    move_i001_j005_d001  D2_i005_d003  -1.000000000000e+00
    move_i001_j005_d001  OBJ        1.000000000000e+00
    move_i001_j005_d002  D1_i001_d002  -1.000000000000e+00
    move_i001_j005_d002  D2_i005_d004  -1.000000000000e+00
    move_i001_j005_d002  OBJ        1.000000000000e+00
    move_i001_j005_d003  D1_i001_d003  -1.000000000000e+00
    move_i001_j005_d003  D2_i005_d005  -1.000000000000e+00
    move_i001_j005_d003  OBJ        1.000000000000e+00
    move_i001_j005_d004  D1_i001_d004  -1.000000000000e+00
    move_i001_j005_d004  D2_i005_d006  -1.000000000000e+00
    move_i001_j005_d004  OBJ        1.000000000000e+00
    move_i001_j005_d005  D1_i001_d005  -1.000000000000e+00
    move_i001_j005_d005  D2_i005_d007  -1.000000000000e+00
    move_i001_j005_d005  OBJ        1.000000000000e+00
    move_i001_j005_d006  D1_i001_d006  -1.000000000000e+00
    move_i001_j005_d006  D2_i005_d008  -1.000000000000e+00
    move_i001_j005_d006  OBJ        1.000000000000e+00
    move_i001_j005_d007  D1_i001_d007  -1.000000000000e+00
    move_i001_j005_d007  D2_i005_d009  -1.000000000000e+00
    move_i001_j005_d007  OBJ        1.000000000000e+00
    move_i001_j005_d008  D1_i001_d008  -1.000000000000e+00
    move_i001_j005_d008  D2_i005_d010  -1.000000000000e+00
    move_i001_j005_d008  OBJ        1.000000000000e+00
    move_i001_j005_d009  D1_i001_d009  -1.000000000000e+00
    move_i001_j005_d009  D2_i005_d011  -1.000000000000e+00
    move_i001_j005_d009  OBJ        1.000000000000e+00
    move_i001_j006_d001  D1_i001_d001  -1.000000000000e+00
    move_i001_j006_d001  D2_i006_d002  -1.000000000000e+00
    move_i001_j006_d001  OBJ        1.000000000000e+00
    move_i001_j006_d002  D1_i001_d002  -1.000000000000e+00
    move_i001_j006_d002  D2_i006_d003  -1.000000000000e+00
    move_i001_j006_d002  OBJ        1.000000000000e+00
    move_i001_j006_d003  D1_i001_d003  -1.000000000000e+00
    move_i001_j006_d003  D2_i006_d004  -1.000000000000e+00
    move_i001_j006_d003  OBJ        1.000000000000e+00
    move_i001_j006_d004  D1_i001_d004  -1.000000000000e+00
    move_i001_j006_d004  D2_i006_d005  -1.000000000000e+00
    move_i001_j006_d004  OBJ        1.000000000000e+00
    move_i001_j006_d005  D1_i001_d005  -1.000000000000e+00
    move_i001_j006_d005  D2_i006_d006  -1.000000000000e+00
    move_i001_j006_d005  OBJ        1.000000000000e+00
    move_i001_j006_d006  D1_i001_d006  -1.000000000000e+00
    move_i001_j006_d006  D2_i006_d007  -1.000000000000e+00
    move_i001_j006_d006  OBJ        1.000000000000e+00
    move_i001_j006_d007  D1_i001_d007  -1.000000000000e+00
    move_i001_j006_d007  D2_i006_d008  -1.000000000000e+00
    move_i001_j006_d007  OBJ        1.000000000000e+00
    move_i001_j006_d008  D1_i001_d008  -1.000000000000e+00
    move_i001_j006_d008  D2_i006_d009  -1.000000000000e+00
    move_i001_j006_d008  OBJ        1.000000000000e+00
    move_i001_j006_d009  D1_i001_d009  -1.000000000000e+00
    move_i001_j006_d009  D2_i006_d010  -1.000000000000e+00
    move_i001_j006_d009  OBJ        1.000000000000e+00
    move_i001_j006_d010  D1_i001_d010  -1.000000000000e+00
    move_i001_j006_d010  D2_i006_d011  -1.000000000000e+00
    move_i001_j006_d010  OBJ        1.000000000000e+00
    move_i001_j007_d001  D1_i001_d001  -1.000000000000e+00
    move_i001_j007_d001  D2_i007_d004  -1.000000000000e+00
    move_i001_j007_d001  OBJ        1.000000000000e+00
    move_i001_j007_d002  D1_i001_d002  -1.000000000000e+00
    move_i001_j007_d002  D2_i007_d005  -1.000000000000e+00
    move_i001_j007_d002  OBJ        1.000000000000e+00
    move_i001_j007_d003  D1_i001_d003  -1.000000000000e+00
    move_i001_j007_d003  D2_i007_d006  -1.000000000000e+00
    move_i001_j007_d003  OBJ        1.000000000000e+00
    move_i001_j007_d004  D1_i001_d004  -1.000000000000e+00
    move_i001_j007_d004  D2_i007_d007  -1.000000000000e+00
    move_i001_j007_d004  OBJ        1.000000000000e+00
    move_i001_j007_d005  D1_i001_d005  -1.000000000000e+00
    move_i001_j007_d005  D2_i007_d008  -1.000000000000e+00
    move_i001_j007_d005  OBJ        1.000000000000e+00
    move_i001_j007_d006  D1_i001_d006  -1.000000000000e+00
    move_i001_j007_d006  D2_i007_d009  -1.000000000000e+00
    move_i001_j007_d006  OBJ        1.000000000000e+00
    move_i001_j007_d007  D1_i001_d007  -1.000000000000e+00
    move_i001_j007_d007  D2_i007_d010  -1.000000000000e+00
    move_i001_j007_d007  OBJ        1.000000000000e+00
    move_i001_j007_d008  D1_i001_d008  -1.000000000000e+00
    move_i001_j007_d008  D2_i007_d011  -1.000000000000e+00
    move_i001_j007_d008  OBJ        1.000000000000e+00
    move_i001_j008_d001  D1_i001_d001  -1.000000000000e+00
    move_i001_j008_d001  D2_i008_d002  -1.000000000000e+00
    move_i001_j008_d001  OBJ        1.000000000000e+00
    move_i001_j008_d002  D1_i001_d002  -1.000000000000e+00
    move_i001_j008_d002  D2_i008_d003  -1.000000000000e+00
    move_i001_j008_d002  OBJ        1.000000000000e+00
    move_i001_j008_d003  D1_i001_d003  -1.000000000000e+00
    move_i001_j008_d003  D2_i008_d004  -1.000000000000e+00
    move_i001_j008_d003  OBJ        1.000000000000e+00
    move_i001_j008_d004  D1_i001_d004  -1.000000000000e+00
    move_i001_j008_d004  D2_i008_d005  -1.000000000000e+00
    move_i001_j008_d004  OBJ        1.000000000000e+00
    move_i001_j008_d005  D1_i001_d005  -1.000000000000e+00
    move_i001_j008_d005  D2_i008_d006  -1.000000000000e+00
    move_i001_j008_d005  OBJ        1.000000000000e+00
    move_i001_j008_d006  D1_i001_d006  -1.000000000000e+00
    move_i001_j008_d006  D2_i008_d007  -1.000000000000e+00
    move_i001_j008_d006  OBJ        1.000000000000e+00
    move_i001_j008_d007  D1_i001_d007  -1.000000000000e+00
    move_i001_j008_d007  D2_i008_d008  -1.000000000000e+00
    move_i001_j008_d007  OBJ        1.000000000000e+00
    move_i001_j008_d008  D1_i001_d008  -1.000000000000e+00
    move_i001_j008_d008  D2_i008_d009  -1.000000000000e+00
    move_i001_j008_d008  OBJ        1.000000000000e+00
    move_i001_j008_d009  D1_i001_d009  -1.000000000000e+00
    move_i001_j008_d009  D2_i008_d010  -1.000000000000e+00
    move_i001_j008_d009  OBJ        1.000000000000e+00
    move_i001_j008_d010  D1_i001_d010  -1.000000000000e+00
    move_i001_j008_d010  D2_i008_d011  -1.000000000000e+00
    move_i001_j008_d010  OBJ        1.000000000000e+00
    move_i001_j009_d001  D1_i001_d001  -1.000000000000e+00
    move_i001_j009_d001  D2_i009_d002  -1.000000000000e+00
    move_i001_j009_d001  OBJ        1.000000000000e+00
    move_i001_j009_d002  D1_i001_d002  -1.000000000000e+00
    move_i001_j009_d002  D2_i009_d003  -1.000000000000e+00
    move_i001_j009_d002  OBJ        1.000000000000e+00
    move_i001_j009_d003  D1_i001_d003  -1.000000000000e+00
    move_i001_j009_d003  D2_i009_d004  -1.000000000000e+00
    move_i001_j009_d003  OBJ        1.000000000000e+00
    move_i001_j009_d004  D1_i001_d004  -1.000000000000e+00
    move_i001_j009_d004  D2_i009_d005  -1.000000000000e+00
    move_i001_j009_d004  OBJ        1.000000000000e+00
    move_i001_j009_d005  D1_i001_d005  -1.000000000000e+00
    move_i001_j009_d005  D2_i009_d006  -1.000000000000e+00
    move_i001_j009_d005  OBJ        1.000000000000e+00
    move_i001_j009_d006  D1_i001_d006  -1.000000000000e+00
    move_i001_j009_d006  D2_i009_d007  -1.000000000000e+00
    move_i001_j009_d006  OBJ        1.000000000000e+00
    move_i001_j009_d007  D1_i001_d007  -1.000000000000e+00
    move_i001_j009_d007  D2_i009_d008  -1.000000000000e+00
    move_i001_j009_d007  OBJ        1.000000000000e+00
    move_i001_j009_d008  D1_i001_d008  -1.000000000000e+00
    move_i001_j009_d008  D2_i009_d009  -1.000000000000e+00
    move_i001_j009_d008  OBJ        1.000000000000e+00
    move_i001_j009_d009  D1_i001_d009  -1.000000000000e+00
    move_i001_j009_d009  D2_i009_d010  -1.000000000000e+00
    move_i001_j009_d009  OBJ        1.000000000000e+00
    move_i001_j009_d010  D1_i001_d010  -1.000000000000e+00
    move_i001_j009_d010  D2_i009_d011  -1.000000000000e+00
    move_i001_j009_d010  OBJ        1.000000000000e+00
    move_i001_j010_d001  D1_i001_d001  -1.000000000000e+00
    move_i001_j010_d001  D2_i010_d003  -1.000000000000e+00
    move_i001_j010_d001  OBJ        1.000000000000e+00
    move_i001_j010_d002  D1_i001_d002  -1.000000000000e+00
    move_i001_j010_d002  D2_i010_d004  -1.000000000000e+00
    move_i001_j010_d002  OBJ        1.000000000000e+00
    move_i001_j010_d003  D1_i001_d003  -1.000000000000e+00
    move_i001_j010_d003  D2_i010_d005  -1.000000000000e+00
    move_i001_j010_d003  OBJ        1.000000000000e+00
    move_i001_j010_d004  D1_i001_d004  -1.000000000000e+00
    move_i001_j010_d004  D2_i010_d006  -1.000000000000e+00
    move_i001_j010_d004  OBJ        1.000000000000e+00
    move_i001_j010_d005  D1_i001_d005  -1.000000000000e+00
    move_i001_j010_d005  D2_i010_d007  -1.000000000000e+00
    move_i001_j010_d005  OBJ        1.000000000000e+00
    move_i001_j010_d006  D1_i001_d006  -1.000000000000e+00
    move_i001_j010_d006  D2_i010_d008  -1.000000000000e+00
    move_i001_j010_d006  OBJ        1.000000000000e+00
    move_i001_j010_d007  D1_i001_d007  -1.000000000000e+00
    move_i001_j010_d007  D2_i010_d009  -1.000000000000e+00
    move_i001_j010_d007  OBJ        1.000000000000e+00
    move_i001_j010_d008  D1_i001_d008  -1.000000000000e+00
    move_i001_j010_d008  D2_i010_d010  -1.000000000000e+00
    move_i001_j010_d008  OBJ        1.000000000000e+00
    move_i001_j010_d009  D1_i001_d009  -1.000000000000e+00
    move_i001_j010_d009  D2_i010_d011  -1.000000000000e+00
    move_i001_j010_d009  OBJ        1.000000000000e+00
    move_i002_j001_d001  D1_i002_d001  -1.000000000000e+00
    move_i002_j001_d001  D2_i001_d002  -1.000000000000e+00
    move_i002_j001_d001  OBJ        1.000000000000e+00
    move_i002_j001_d002  D1_i002_d002  -1.000000000000e+00
    move_i002_j001_d002  D2_i001_d003  -1.000000000000e+00
    move_i002_j001_d002  OBJ        1.000000000000e+00
    move_i002_j001_d003  D1_i002_d003  -1.000000000000e+00
    move_i002_j001_d003  D2_i001_d004  -1.000000000000e+00
    move_i002_j001_d003  OBJ        1.000000000000e+00
    move_i002_j001_d004  D1_i002_d004  -1.000000000000e+00
    move_i002_j001_d004  D2_i001_d005  -1.000000000000e+00
    move_i002_j001_d004  OBJ        1.000000000000e+00
    move_i002_j001_d005  D1_i002_d005  -1.000000000000e+00
    move_i002_j001_d005  D2_i001_d006  -1.000000000000e+00
    move_i002_j001_d005  OBJ        1.000000000000e+00
    move_i002_j001_d006  D1_i002_d006  -1.000000000000e+00
    move_i002_j001_d006  D2_i001_d007  -1.000000000000e+00
    move_i002_j001_d006  OBJ        1.000000000000e+00
    move_i002_j001_d007  D1_i002_d007  -1.000000000000e+00
    move_i002_j001_d007  D2_i001_d008  -1.000000000000e+00
    move_i002_j001_d007  OBJ        1.000000000000e+00
    move_i002_j001_d008  D1_i002_d008  -1.000000000000e+00
    move_i002_j001_d008  D2_i001_d009  -1.000000000000e+00
    move_i002_j001_d008  OBJ        1.000000000000e+00
    move_i002_j001_d009  D1_i002_d009  -1.000000000000e+00
    move_i002_j001_d009  D2_i001_d010  -1.000000000000e+00
    move_i002_j001_d009  OBJ        1.000000000000e+00
    move_i002_j001_d010  D1_i002_d010  -1.000000000000e+00
    move_i002_j001_d010  D2_i001_d011  -1.000000000000e+00
    move_i002_j001_d010  OBJ        1.000000000000e+00
    move_i002_j003_d001  D1_i002_d001  -1.000000000000e+00
    move_i002_j003_d001  D2_i003_d003  -1.000000000000e+00
    move_i002_j003_d001  OBJ        1.000000000000e+00
    move_i002_j003_d002  D1_i002_d002  -1.000000000000e+00
    move_i002_j003_d002  D2_i003_d004  -1.000000000000e+00
    move_i002_j003_d002  OBJ        1.000000000000e+00
    move_i002_j003_d003  D1_i002_d003  -1.000000000000e+00
    move_i002_j003_d003  D2_i003_d005  -1.000000000000e+00
    move_i002_j003_d003  OBJ        1.000000000000e+00
    move_i002_j003_d004  D1_i002_d004  -1.000000000000e+00
    move_i002_j003_d004  D2_i003_d006  -1.000000000000e+00
    move_i002_j003_d004  OBJ        1.000000000000e+00
    move_i002_j003_d005  D1_i002_d005  -1.000000000000e+00
    move_i002_j003_d005  D2_i003_d007  -1.000000000000e+00
    move_i002_j003_d005  OBJ        1.000000000000e+00
    move_i002_j003_d006  D1_i002_d006  -1.000000000000e+00
    move_i002_j003_d006  D2_i003_d008  -1.000000000000e+00
    move_i002_j003_d006  OBJ        1.000000000000e+00
    move_i002_j003_d007  D1_i002_d007  -1.000000000000e+00
    move_i002_j003_d007  D2_i003_d009  -1.000000000000e+00
    move_i002_j003_d007  OBJ        1.000000000000e+00
    move_i002_j003_d008  D1_i002_d008  -1.000000000000e+00
    move_i002_j003_d008  D2_i003_d010  -1.000000000000e+00
    move_i002_j003_d008  OBJ        1.000000000000e+00
    move_i002_j003_d009  D1_i002_d009  -1.000000000000e+00
    move_i002_j003_d009  D2_i003_d011  -1.000000000000e+00
    move_i002_j003_d009  OBJ        1.000000000000e+00
    move_i002_j004_d001  D1_i002_d001  -1.000000000000e+00
    move_i002_j004_d001  D2_i004_d002  -1.000000000000e+00
    move_i002_j004_d001  OBJ        1.000000000000e+00
    move_i002_j004_d002  D1_i002_d002  -1.000000000000e+00
    move_i002_j004_d002  D2_i004_d003  -1.000000000000e+00
    move_i002_j004_d002  OBJ        1.000000000000e+00
    move_i002_j004_d003  D1_i002_d003  -1.000000000000e+00
    move_i002_j004_d003  D2_i004_d004  -1.000000000000e+00
    move_i002_j004_d003  OBJ        1.000000000000e+00
    move_i002_j004_d004  D1_i002_d004  -1.000000000000e+00
    move_i002_j004_d004  D2_i004_d005  -1.000000000000e+00
    move_i002_j004_d004  OBJ        1.000000000000e+00
    move_i002_j004_d005  D1_i002_d005  -1.000000000000e+00
    move_i002_j004_d005  D2_i004_d006  -1.000000000000e+00
    move_i002_j004_d005  OBJ        1.000000000000e+00
    move_i002_j004_d006  D1_i002_d006  -1.000000000000e+00
    move_i002_j004_d006  D2_i004_d007  -1.000000000000e+00
    move_i002_j004_d006  OBJ        1.000000000000e+00
    move_i002_j004_d007  D1_i002_d007  -1.000000000000e+00
    move_i002_j004_d007  D2_i004_d008  -1.000000000000e+00
    move_i002_j004_d007  OBJ        1.000000000000e+00
    move_i002_j004_d008  D1_i002_d008  -1.000000000000e+00
    move_i002_j004_d008  D2_i004_d009  -1.000000000000e+00
    move_i002_j004_d008  OBJ        1.000000000000e+00
    move_i002_j004_d009  D1_i002_d009  -1.000000000000e+00
    move_i002_j004_d009  D2_i004_d010  -1.000000000000e+00
    move_i002_j004_d009  OBJ        1.000000000000e+00
    move_i002_j004_d010  D1_i002_d010  -1.000000000000e+00
    move_i002_j004_d010  D2_i004_d011  -1.000000000000e+00
    move_i002_j004_d010  OBJ        1.000000000000e+00
    move_i002_j005_d001  D1_i002_d001  -1.000000000000e+00
    move_i002_j005_d001  D2_i005_d002  -1.000000000000e+00
    move_i002_j005_d001  OBJ        1.000000000000e+00
    move_i002_j005_d002  D1_i002_d002  -1.000000000000e+00
    move_i002_j005_d002  D2_i005_d003  -1.000000000000e+00
    move_i002_j005_d002  OBJ        1.000000000000e+00
    move_i002_j005_d003  D1_i002_d003  -1.000000000000e+00
    move_i002_j005_d003  D2_i005_d004  -1.000000000000e+00
    move_i002_j005_d003  OBJ        1.000000000000e+00
    move_i002_j005_d004  D1_i002_d004  -1.000000000000e+00
    move_i002_j005_d004  D2_i005_d005  -1.000000000000e+00
    move_i002_j005_d004  OBJ        1.000000000000e+00
    move_i002_j005_d005  D1_i002_d005  -1.000000000000e+00
    move_i002_j005_d005  D2_i005_d006  -1.000000000000e+00
    move_i002_j005_d005  OBJ        1.000000000000e+00
    move_i002_j005_d006  D1_i002_d006  -1.000000000000e+00
    move_i002_j005_d006  D2_i005_d007  -1.000000000000e+00
    move_i002_j005_d006  OBJ        1.000000000000e+00
    move_i002_j005_d007  D1_i002_d007  -1.000000000000e+00
    move_i002_j005_d007  D2_i005_d008  -1.000000000000e+00
    move_i002_j005_d007  OBJ        1.000000000000e+00
    move_i002_j005_d008  D1_i002_d008  -1.000000000000e+00
    move_i002_j005_d008  D2_i005_d009  -1.000000000000e+00
    move_i002_j005_d008  OBJ        1.000000000000e+00
    move_i002_j005_d009  D1_i002_d009  -1.000000000000e+00
    move_i002_j005_d009  D2_i005_d010  -1.000000000000e+00
    move_i002_j005_d009  OBJ        1.000000000000e+00
    move_i002_j005_d010  D1_i002_d010  -1.000000000000e+00
    move_i002_j005_d010  D2_i005_d011  -1.000000000000e+00
    move_i002_j005_d010  OBJ        1.000000000000e+00
    move_i002_j006_d001  D1_i002_d001  -1.000000000000e+00
    move_i002_j006_d001  D2_i006_d002  -1.000000000000e+00
    move_i002_j006_d001  OBJ        1.000000000000e+00
    move_i002_j006_d002  D1_i002_d002  -1.000000000000e+00
    move_i002_j006_d002  D2_i006_d003  -1.000000000000e+00
    move_i002_j006_d002  OBJ        1.000000000000e+00
    move_i002_j006_d003  D1_i002_d003  -1.000000000000e+00
    move_i002_j006_d003  D2_i006_d004  -1.000000000000e+00
    move_i002_j006_d003  OBJ        1.000000000000e+00
    move_i002_j006_d004  D1_i002_d004  -1.000000000000e+00
    move_i002_j006_d004  D2_i006_d005  -1.000000000000e+00
    move_i002_j006_d004  OBJ        1.000000000000e+00
    move_i002_j006_d005  D1_i002_d005  -1.000000000000e+00
    move_i002_j006_d005  D2_i006_d006  -1.000000000000e+00
    move_i002_j006_d005  OBJ        1.000000000000e+00
    move_i002_j006_d006  D1_i002_d006  -1.000000000000e+00
    move_i002_j006_d006  D2_i006_d007  -1.000000000000e+00
    move_i002_j006_d006  OBJ        1.000000000000e+00
    move_i002_j006_d007  D1_i002_d007  -1.000000000000e+00
    move_i002_j006_d007  D2_i006_d008  -1.000000000000e+00
    move_i002_j006_d007  OBJ        1.000000000000e+00
    move_i002_j006_d008  D1_i002_d008  -1.000000000000e+00
    move_i002_j006_d008  D2_i006_d009  -1.000000000000e+00
    move_i002_j006_d008  OBJ        1.000000000000e+00
    move_i002_j006_d009  D1_i002_d009  -1.000000000000e+00
    move_i002_j006_d009  D2_i006_d010  -1.000000000000e+00
    move_i002_j006_d009  OBJ        1.000000000000e+00
    move_i002_j006_d010  D1_i002_d010  -1.000000000000e+00
    move_i002_j006_d010  D2_i006_d011  -1.000000000000e+00
    move_i002_j006_d010  OBJ        1.000000000000e+00
    move_i002_j007_d001  D1_i002_d001  -1.000000000000e+00
    move_i002_j007_d001  D2_i007_d003  -1.000000000000e+00
    move_i002_j007_d001  OBJ        1.000000000000e+00
    move_i002_j007_d002  D1_i002_d002  -1.000000000000e+00
    move_i002_j007_d002  D2_i007_d004  -1.000000000000e+00
    move_i002_j007_d002  OBJ        1.000000000000e+00
    move_i002_j007_d003  D1_i002_d003  -1.000000000000e+00
    move_i002_j007_d003  D2_i007_d005  -1.000000000000e+00
    move_i002_j007_d003  OBJ        1.000000000000e+00
    move_i002_j007_d004  D1_i002_d004  -1.000000000000e+00
    move_i002_j007_d004  D2_i007_d006  -1.000000000000e+00
    move_i002_j007_d004  OBJ        1.000000000000e+00
    move_i002_j007_d005  D1_i002_d005  -1.000000000000e+00
    move_i002_j007_d005  D2_i007_d007  -1.000000000000e+00
    move_i002_j007_d005  OBJ        1.000000000000e+00
    move_i002_j007_d006  D1_i002_d006  -1.000000000000e+00
    move_i002_j007_d006  D2_i007_d008  -1.000000000000e+00
    move_i002_j007_d006  OBJ        1.000000000000e+00
    move_i002_j007_d007  D1_i002_d007  -1.000000000000e+00
    move_i002_j007_d007  D2_i007_d009  -1.000000000000e+00
    move_i002_j007_d007  OBJ        1.000000000000e+00
    move_i002_j007_d008  D1_i002_d008  -1.000000000000e+00
    move_i002_j007_d008  D2_i007_d010  -1.000000000000e+00
    move_i002_j007_d008  OBJ        1.000000000000e+00
    move_i002_j007_d009  D1_i002_d009  -1.000000000000e+00
    move_i002_j007_d009  D2_i007_d011  -1.000000000000e+00
    move_i002_j007_d009  OBJ        1.000000000000e+00
    move_i002_j008_d001  D1_i002_d001  -1.000000000000e+00
    move_i002_j008_d001  D2_i008_d002  -1.000000000000e+00
    move_i002_j008_d001  OBJ        1.000000000000e+00
    move_i002_j008_d002  D1_i002_d002  -1.000000000000e+00
    move_i002_j008_d002  D2_i008_d003  -1.000000000000e+00
    move_i002_j008_d002  OBJ        1.000000000000e+00
    move_i002_j008_d003  D1_i002_d003  -1.000000000000e+00
    move_i002_j008_d003  D2_i008_d004  -1.000000000000e+00
    move_i002_j008_d003  OBJ        1.000000000000e+00
    move_i002_j008_d004  D1_i002_d004  -1.000000000000e+00
    move_i002_j008_d004  D2_i008_d005  -1.000000000000e+00
    move_i002_j008_d004  OBJ        1.000000000000e+00
    move_i002_j008_d005  D1_i002_d005  -1.000000000000e+00
    move_i002_j008_d005  D2_i008_d006  -1.000000000000e+00
    move_i002_j008_d005  OBJ        1.000000000000e+00
    move_i002_j008_d006  D1_i002_d006  -1.000000000000e+00
    move_i002_j008_d006  D2_i008_d007  -1.000000000000e+00
    move_i002_j008_d006  OBJ        1.000000000000e+00
    move_i002_j008_d007  D1_i002_d007  -1.000000000000e+00
    move_i002_j008_d007  D2_i008_d008  -1.000000000000e+00
    move_i002_j008_d007  OBJ        1.000000000000e+00
    move_i002_j008_d008  D1_i002_d008  -1.000000000000e+00
    move_i002_j008_d008  D2_i008_d009  -1.000000000000e+00
    move_i002_j008_d008  OBJ        1.000000000000e+00
    move_i002_j008_d009  D1_i002_d009  -1.000000000000e+00
    move_i002_j008_d009  D2_i008_d010  -1.000000000000e+00
    move_i002_j008_d009  OBJ        1.000000000000e+00
    move_i002_j008_d010  D1_i002_d010  -1.000000000000e+00
    move_i002_j008_d010  D2_i008_d011  -1.000000000000e+00
    move_i002_j008_d010  OBJ        1.000000000000e+00
    move_i002_j009_d001  D1_i002_d001  -1.000000000000e+00
    move_i002_j009_d001  D2_i009_d002  -1.000000000000e+00
    move_i002_j009_d001  OBJ        1.000000000000e+00
    move_i002_j009_d002  D1_i002_d002  -1.000000000000e+00
    move_i002_j009_d002  D2_i009_d003  -1.000000000000e+00
    move_i002_j009_d002  OBJ        1.000000000000e+00
    move_i002_j009_d003  D1_i002_d003  -1.000000000000e+00
    move_i002_j009_d003  D2_i009_d004  -1.000000000000e+00
    move_i002_j009_d003  OBJ        1.000000000000e+00
    move_i002_j009_d004  D1_i002_d004  -1.000000000000e+00
    move_i002_j009_d004  D2_i009_d005  -1.000000000000e+00
    move_i002_j009_d004  OBJ        1.000000000000e+00
    move_i002_j009_d005  D1_i002_d005  -1.000000000000e+00
    move_i002_j009_d005  D2_i009_d006  -1.000000000000e+00
    move_i002_j009_d005  OBJ        1.000000000000e+00
    move_i002_j009_d006  D1_i002_d006  -1.000000000000e+00
    move_i002_j009_d006  D2_i009_d007  -1.000000000000e+00
    move_i002_j009_d006  OBJ        1.000000000000e+00
    move_i002_j009_d007  D1_i002_d007  -1.000000000000e+00
    move_i002_j009_d007  D2_i009_d008  -1.000000000000e+00
    move_i002_j009_d007  OBJ        1.000000000000e+00
    move_i002_j009_d008  D1_i002_d008  -1.000000000000e+00
    move_i002_j009_d008  D2_i009_d009  -1.000000000000e+00
    move_i002_j009_d008  OBJ        1.000000000000e+00
    move_i002_j009_d009  D1_i002_d009  -1.000000000000e+00
    move_i002_j009_d009  D2_i009_d010  -1.000000000000e+00
    move_i002_j009_d009  OBJ        1.000000000000e+00
    move_i002_j009_d010  D1_i002_d010  -1.000000000000e+00
    move_i002_j009_d010  D2_i009_d011  -1.000000000000e+00
    move_i002_j009_d010  OBJ        1.000000000000e+00
    move_i002_j010_d001  D1_i002_d001  -1.000000000000e+00
    move_i002_j010_d001  D2_i010_d002  -1.000000000000e+00
    move_i002_j010_d001  OBJ        1.000000000000e+00
    move_i002_j010_d002  D1_i002_d002  -1.000000000000e+00
    move_i002_j010_d002  D2_i010_d003  -1.000000000000e+00
    move_i002_j010_d002  OBJ        1.000000000000e+00
    move_i002_j010_d003  D1_i002_d003  -1.000000000000e+00
    move_i002_j010_d003  D2_i010_d004  -1.000000000000e+00
    move_i002_j010_d003  OBJ        1.000000000000e+00
    move_i002_j010_d004  D1_i002_d004  -1.000000000000e+00
    move_i002_j010_d004  D2_i010_d005  -1.000000000000e+00
    move_i002_j010_d004  OBJ        1.000000000000e+00
    move_i002_j010_d005  D1_i002_d005  -1.000000000000e+00
    move_i002_j010_d005  D2_i010_d006  -1.000000000000e+00
    move_i002_j010_d005  OBJ        1.000000000000e+00
    move_i002_j010_d006  D1_i002_d006  -1.000000000000e+00
    move_i002_j010_d006  D2_i010_d007  -1.000000000000e+00
    move_i002_j010_d006  OBJ        1.000000000000e+00
    move_i002_j010_d007  D1_i002_d007  -1.000000000000e+00
    move_i002_j010_d007  D2_i010_d008  -1.000000000000e+00
    move_i002_j010_d007  OBJ        1.000000000000e+00
    move_i002_j010_d008  D1_i002_d008  -1.000000000000e+00
    move_i002_j010_d008  D2_i010_d009  -1.000000000000e+00
    move_i002_j010_d008  OBJ        1.000000000000e+00
    move_i002_j010_d009  D1_i002_d009  -1.000000000000e+00
    move_i002_j010_d009  D2_i010_d010  -1.000000000000e+00
    move_i002_j010_d009  OBJ        1.000000000000e+00
    move_i002_j010_d010  D1_i002_d010  -1.000000000000e+00
    move_i002_j010_d010  D2_i010_d011  -1.000000000000e+00
    move_i002_j010_d010  OBJ        1.000000000000e+00
    move_i003_j001_d001  D1_i003_d001  -1.000000000000e+00
    move_i003_j001_d001  D2_i001_d004  -1.000000000000e+00
    move_i003_j001_d001  OBJ        1.000000000000e+00
    move_i003_j001_d002  D1_i003_d002  -1.000000000000e+00
    move_i003_j001_d002  D2_i001_d005  -1.000000000000e+00
    move_i003_j001_d002  OBJ        1.000000000000e+00
    move_i003_j001_d003  D1_i003_d003  -1.000000000000e+00
    move_i003_j001_d003  D2_i001_d006  -1.000000000000e+00
    move_i003_j001_d003  OBJ        1.000000000000e+00
    move_i003_j001_d004  D1_i003_d004  -1.000000000000e+00
    move_i003_j001_d004  D2_i001_d007  -1.000000000000e+00
    move_i003_j001_d004  OBJ        1.000000000000e+00
    move_i003_j001_d005  D1_i003_d005  -1.000000000000e+00
    move_i003_j001_d005  D2_i001_d008  -1.000000000000e+00
    move_i003_j001_d005  OBJ        1.000000000000e+00
    move_i003_j001_d006  D1_i003_d006  -1.000000000000e+00
    move_i003_j001_d006  D2_i001_d009  -1.000000000000e+00
    move_i003_j001_d006  OBJ        1.000000000000e+00
    move_i003_j001_d007  D1_i003_d007  -1.000000000000e+00
    move_i003_j001_d007  D2_i001_d010  -1.000000000000e+00
    move_i003_j001_d007  OBJ        1.000000000000e+00
    move_i003_j001_d008  D1_i003_d008  -1.000000000000e+00
    move_i003_j001_d008  D2_i001_d011  -1.000000000000e+00
    move_i003_j001_d008  OBJ        1.000000000000e+00
    move_i003_j002_d001  D1_i003_d001  -1.000000000000e+00
    move_i003_j002_d001  D2_i002_d003  -1.000000000000e+00
    move_i003_j002_d001  OBJ        1.000000000000e+00
    move_i003_j002_d002  D1_i003_d002  -1.000000000000e+00
    move_i003_j002_d002  D2_i002_d004  -1.000000000000e+00
    move_i003_j002_d002  OBJ        1.000000000000e+00
    move_i003_j002_d003  D1_i003_d003  -1.000000000000e+00
    move_i003_j002_d003  D2_i002_d005  -1.000000000000e+00
    move_i003_j002_d003  OBJ        1.000000000000e+00
    move_i003_j002_d004  D1_i003_d004  -1.000000000000e+00
    move_i003_j002_d004  D2_i002_d006  -1.000000000000e+00
    move_i003_j002_d004  OBJ        1.000000000000e+00
    move_i003_j002_d005  D1_i003_d005  -1.000000000000e+00
    move_i003_j002_d005  D2_i002_d007  -1.000000000000e+00
    move_i003_j002_d005  OBJ        1.000000000000e+00
    move_i003_j002_d006  D1_i003_d006  -1.000000000000e+00
    move_i003_j002_d006  D2_i002_d008  -1.000000000000e+00
    move_i003_j002_d006  OBJ        1.000000000000e+00
    move_i003_j002_d007  D1_i003_d007  -1.000000000000e+00
    move_i003_j002_d007  D2_i002_d009  -1.000000000000e+00
    move_i003_j002_d007  OBJ        1.000000000000e+00
    move_i003_j002_d008  D1_i003_d008  -1.000000000000e+00
    move_i003_j002_d008  D2_i002_d010  -1.000000000000e+00
    move_i003_j002_d008  OBJ        1.000000000000e+00
    move_i003_j002_d009  D1_i003_d009  -1.000000000000e+00
    move_i003_j002_d009  D2_i002_d011  -1.000000000000e+00
    move_i003_j002_d009  OBJ        1.000000000000e+00
    move_i003_j004_d001  D1_i003_d001  -1.000000000000e+00
    move_i003_j004_d001  D2_i004_d004  -1.000000000000e+00
    move_i003_j004_d001  OBJ        1.000000000000e+00
    move_i003_j004_d002  D1_i003_d002  -1.000000000000e+00
    move_i003_j004_d002  D2_i004_d005  -1.000000000000e+00
    move_i003_j004_d002  OBJ        1.000000000000e+00
    move_i003_j004_d003  D1_i003_d003  -1.000000000000e+00
    move_i003_j004_d003  D2_i004_d006  -1.000000000000e+00
    move_i003_j004_d003  OBJ        1.000000000000e+00
    move_i003_j004_d004  D1_i003_d004  -1.000000000000e+00
    move_i003_j004_d004  D2_i004_d007  -1.000000000000e+00
    move_i003_j004_d004  OBJ        1.000000000000e+00
    move_i003_j004_d005  D1_i003_d005  -1.000000000000e+00
    move_i003_j004_d005  D2_i004_d008  -1.000000000000e+00
    move_i003_j004_d005  OBJ        1.000000000000e+00
    move_i003_j004_d006  D1_i003_d006  -1.000000000000e+00
    move_i003_j004_d006  D2_i004_d009  -1.000000000000e+00
    move_i003_j004_d006  OBJ        1.000000000000e+00
    move_i003_j004_d007  D1_i003_d007  -1.000000000000e+00
    move_i003_j004_d007  D2_i004_d010  -1.000000000000e+00
    move_i003_j004_d007  OBJ        1.000000000000e+00
    move_i003_j004_d008  D1_i003_d008  -1.000000000000e+00
    move_i003_j004_d008  D2_i004_d011  -1.000000000000e+00
    move_i003_j004_d008  OBJ        1.000000000000e+00
    move_i003_j005_d001  D1_i003_d001  -1.000000000000e+00
    move_i003_j005_d001  D2_i005_d003  -1.000000000000e+00
    move_i003_j005_d001  OBJ        1.000000000000e+00
    move_i003_j005_d002  D1_i003_d002  -1.000000000000e+00
    move_i003_j005_d002  D2_i005_d004  -1.000000000000e+00
    move_i003_j005_d002  OBJ        1.000000000000e+00
    move_i003_j005_d003  D1_i003_d003  -1.000000000000e+00
    move_i003_j005_d003  D2_i005_d005  -1.000000000000e+00
    move_i003_j005_d003  OBJ        1.000000000000e+00
    move_i003_j005_d004  D1_i003_d004  -1.000000000000e+00
    move_i003_j005_d004  D2_i005_d006  -1.000000000000e+00
    move_i003_j005_d004  OBJ        1.000000000000e+00
    move_i003_j005_d005  D1_i003_d005  -1.000000000000e+00
    move_i003_j005_d005  D2_i005_d007  -1.000000000000e+00
    move_i003_j005_d005  OBJ        1.000000000000e+00
    move_i003_j005_d006  D1_i003_d006  -1.000000000000e+00
    move_i003_j005_d006  D2_i005_d008  -1.000000000000e+00
    move_i003_j005_d006  OBJ        1.000000000000e+00
    move_i003_j005_d007  D1_i003_d007  -1.000000000000e+00
    move_i003_j005_d007  D2_i005_d009  -1.000000000000e+00
    move_i003_j005_d007  OBJ        1.000000000000e+00
    move_i003_j005_d008  D1_i003_d008  -1.000000000000e+00
    move_i003_j005_d008  D2_i005_d010  -1.000000000000e+00
    move_i003_j005_d008  OBJ        1.000000000000e+00
    move_i003_j005_d009  D1_i003_d009  -1.000000000000e+00
    move_i003_j005_d009  D2_i005_d011  -1.000000000000e+00
    move_i003_j005_d009  OBJ        1.000000000000e+00
    move_i003_j006_d001  D1_i003_d001  -1.000000000000e+00
    move_i003_j006_d001  D2_i006_d003  -1.000000000000e+00
    move_i003_j006_d001  OBJ        1.000000000000e+00
    move_i003_j006_d002  D1_i003_d002  -1.000000000000e+00
    move_i003_j006_d002  D2_i006_d004  -1.000000000000e+00
    move_i003_j006_d002  OBJ        1.000000000000e+00
    move_i003_j006_d003  D1_i003_d003  -1.000000000000e+00
    move_i003_j006_d003  D2_i006_d005  -1.000000000000e+00
    move_i003_j006_d003  OBJ        1.000000000000e+00
    move_i003_j006_d004  D1_i003_d004  -1.000000000000e+00
    move_i003_j006_d004  D2_i006_d006  -1.000000000000e+00
    move_i003_j006_d004  OBJ        1.000000000000e+00
    move_i003_j006_d005  D1_i003_d005  -1.000000000000e+00
    move_i003_j006_d005  D2_i006_d007  -1.000000000000e+00
    move_i003_j006_d005  OBJ        1.000000000000e+00
    move_i003_j006_d006  D1_i003_d006  -1.000000000000e+00
    move_i003_j006_d006  D2_i006_d008  -1.000000000000e+00
    move_i003_j006_d006  OBJ        1.000000000000e+00
    move_i003_j006_d007  D1_i003_d007  -1.000000000000e+00
    move_i003_j006_d007  D2_i006_d009  -1.000000000000e+00
    move_i003_j006_d007  OBJ        1.000000000000e+00
    move_i003_j006_d008  D1_i003_d008  -1.000000000000e+00
    move_i003_j006_d008  D2_i006_d010  -1.000000000000e+00
    move_i003_j006_d008  OBJ        1.000000000000e+00
    move_i003_j006_d009  D1_i003_d009  -1.000000000000e+00
    move_i003_j006_d009  D2_i006_d011  -1.000000000000e+00
    move_i003_j006_d009  OBJ        1.000000000000e+00
    move_i003_j007_d001  D1_i003_d001  -1.000000000000e+00
    move_i003_j007_d001  D2_i007_d004  -1.000000000000e+00
    move_i003_j007_d001  OBJ        1.000000000000e+00
    move_i003_j007_d002  D1_i003_d002  -1.000000000000e+00
    move_i003_j007_d002  D2_i007_d005  -1.000000000000e+00
    move_i003_j007_d002  OBJ        1.000000000000e+00
    move_i003_j007_d003  D1_i003_d003  -1.000000000000e+00
    move_i003_j007_d003  D2_i007_d006  -1.000000000000e+00
    move_i003_j007_d003  OBJ        1.000000000000e+00
    move_i003_j007_d004  D1_i003_d004  -1.000000000000e+00
    move_i003_j007_d004  D2_i007_d007  -1.000000000000e+00
    move_i003_j007_d004  OBJ        1.000000000000e+00
    move_i003_j007_d005  D1_i003_d005  -1.000000000000e+00
    move_i003_j007_d005  D2_i007_d008  -1.000000000000e+00
    move_i003_j007_d005  OBJ        1.000000000000e+00
    move_i003_j007_d006  D1_i003_d006  -1.000000000000e+00
    move_i003_j007_d006  D2_i007_d009  -1.000000000000e+00
    move_i003_j007_d006  OBJ        1.000000000000e+00
    move_i003_j007_d007  D1_i003_d007  -1.000000000000e+00
    move_i003_j007_d007  D2_i007_d010  -1.000000000000e+00
    move_i003_j007_d007  OBJ        1.000000000000e+00
    move_i003_j007_d008  D1_i003_d008  -1.000000000000e+00
    move_i003_j007_d008  D2_i007_d011  -1.000000000000e+00
    move_i003_j007_d008  OBJ        1.000000000000e+00
    move_i003_j008_d001  D1_i003_d001  -1.000000000000e+00
    move_i003_j008_d001  D2_i008_d003  -1.000000000000e+00
    move_i003_j008_d001  OBJ        1.000000000000e+00
    move_i003_j008_d002  D1_i003_d002  -1.000000000000e+00
    move_i003_j008_d002  D2_i008_d004  -1.000000000000e+00
    move_i003_j008_d002  OBJ        1.000000000000e+00
    move_i003_j008_d003  D1_i003_d003  -1.000000000000e+00
    move_i003_j008_d003  D2_i008_d005  -1.000000000000e+00
    move_i003_j008_d003  OBJ        1.000000000000e+00
    move_i003_j008_d004  D1_i003_d004  -1.000000000000e+00
    move_i003_j008_d004  D2_i008_d006  -1.000000000000e+00
    move_i003_j008_d004  OBJ        1.000000000000e+00
    move_i003_j008_d005  D1_i003_d005  -1.000000000000e+00
    move_i003_j008_d005  D2_i008_d007  -1.000000000000e+00
    move_i003_j008_d005  OBJ        1.000000000000e+00
    move_i003_j008_d006  D1_i003_d006  -1.000000000000e+00
    move_i003_j008_d006  D2_i008_d008  -1.000000000000e+00
    move_i003_j008_d006  OBJ        1.000000000000e+00
    move_i003_j008_d007  D1_i003_d007  -1.000000000000e+00
    move_i003_j008_d007  D2_i008_d009  -1.000000000000e+00
    move_i003_j008_d007  OBJ        1.000000000000e+00
    move_i003_j008_d008  D1_i003_d008  -1.000000000000e+00
    move_i003_j008_d008  D2_i008_d010  -1.000000000000e+00
    move_i003_j008_d008  OBJ        1.000000000000e+00
    move_i003_j008_d009  D1_i003_d009  -1.000000000000e+00
    move_i003_j008_d009  D2_i008_d011  -1.000000000000e+00
    move_i003_j008_d009  OBJ        1.000000000000e+00
    move_i003_j009_d001  D1_i003_d001  -1.000000000000e+00
    move_i003_j009_d001  D2_i009_d003  -1.000000000000e+00
    move_i003_j009_d001  OBJ        1.000000000000e+00
    move_i003_j009_d002  D1_i003_d002  -1.000000000000e+00
    move_i003_j009_d002  D2_i009_d004  -1.000000000000e+00
    move_i003_j009_d002  OBJ        1.000000000000e+00
    move_i003_j009_d003  D1_i003_d003  -1.000000000000e+00
    move_i003_j009_d003  D2_i009_d005  -1.000000000000e+00
    move_i003_j009_d003  OBJ        1.000000000000e+00
    move_i003_j009_d004  D1_i003_d004  -1.000000000000e+00
    move_i003_j009_d004  D2_i009_d006  -1.000000000000e+00
    move_i003_j009_d004  OBJ        1.000000000000e+00
    move_i003_j009_d005  D1_i003_d005  -1.000000000000e+00
    move_i003_j009_d005  D2_i009_d007  -1.000000000000e+00
    move_i003_j009_d005  OBJ        1.000000000000e+00
    move_i003_j009_d006  D1_i003_d006  -1.000000000000e+00
    move_i003_j009_d006  D2_i009_d008  -1.000000000000e+00
    move_i003_j009_d006  OBJ        1.000000000000e+00
    move_i003_j009_d007  D1_i003_d007  -1.000000000000e+00
    move_i003_j009_d007  D2_i009_d009  -1.000000000000e+00
    move_i003_j009_d007  OBJ        1.000000000000e+00
    move_i003_j009_d008  D1_i003_d008  -1.000000000000e+00
    move_i003_j009_d008  D2_i009_d010  -1.000000000000e+00
    move_i003_j009_d008  OBJ        1.000000000000e+00
    move_i003_j009_d009  D1_i003_d009  -1.000000000000e+00
    move_i003_j009_d009  D2_i009_d011  -1.000000000000e+00
    move_i003_j009_d009  OBJ        1.000000000000e+00
    move_i003_j010_d001  D1_i003_d001  -1.000000000000e+00
    move_i003_j010_d001  D2_i010_d003  -1.000000000000e+00
    move_i003_j010_d001  OBJ        1.000000000000e+00
    move_i003_j010_d002  D1_i003_d002  -1.000000000000e+00
    move_i003_j010_d002  D2_i010_d004  -1.000000000000e+00
    move_i003_j010_d002  OBJ        1.000000000000e+00
    move_i003_j010_d003  D1_i003_d003  -1.000000000000e+00
    move_i003_j010_d003  D2_i010_d005  -1.000000000000e+00
    move_i003_j010_d003  OBJ        1.000000000000e+00
    move_i003_j010_d004  D1_i003_d004  -1.000000000000e+00
    move_i003_j010_d004  D2_i010_d006  -1.000000000000e+00
    move_i003_j010_d004  OBJ        1.000000000000e+00
    move_i003_j010_d005  D1_i003_d005  -1.000000000000e+00
    move_i003_j010_d005  D2_i010_d007  -1.000000000000e+00
    move_i003_j010_d005  OBJ        1.000000000000e+00
    move_i003_j010_d006  D1_i003_d006  -1.000000000000e+00
    move_i003_j010_d006  D2_i010_d008  -1.000000000000e+00
    move_i003_j010_d006  OBJ        1.000000000000e+00
    move_i003_j010_d007  D1_i003_d007  -1.000000000000e+00
    move_i003_j010_d007  D2_i010_d009  -1.000000000000e+00
    move_i003_j010_d007  OBJ        1.000000000000e+00
    move_i003_j010_d008  D1_i003_d008  -1.000000000000e+00
    move_i003_j010_d008  D2_i010_d010  -1.000000000000e+00
    move_i003_j010_d008  OBJ        1.000000000000e+00
    move_i003_j010_d009  D1_i003_d009  -1.000000000000e+00
    move_i003_j010_d009  D2_i010_d011  -1.000000000000e+00
    move_i003_j010_d009  OBJ        1.000000000000e+00
    move_i004_j001_d001  D1_i004_d001  -1.000000000000e+00
    move_i004_j001_d001  D2_i001_d003  -1.000000000000e+00
    move_i004_j001_d001  OBJ        1.000000000000e+00
    move_i004_j001_d002  D1_i004_d002  -1.000000000000e+00
    move_i004_j001_d002  D2_i001_d004  -1.000000000000e+00
    move_i004_j001_d002  OBJ        1.000000000000e+00
    move_i004_j001_d003  D1_i004_d003  -1.000000000000e+00
    move_i004_j001_d003  D2_i001_d005  -1.000000000000e+00
    move_i004_j001_d003  OBJ        1.000000000000e+00
    move_i004_j001_d004  D1_i004_d004  -1.000000000000e+00
    move_i004_j001_d004  D2_i001_d006  -1.000000000000e+00
    move_i004_j001_d004  OBJ        1.000000000000e+00
    move_i004_j001_d005  D1_i004_d005  -1.000000000000e+00
    move_i004_j001_d005  D2_i001_d007  -1.000000000000e+00
    move_i004_j001_d005  OBJ        1.000000000000e+00
    move_i004_j001_d006  D1_i004_d006  -1.000000000000e+00
    move_i004_j001_d006  D2_i001_d008  -1.000000000000e+00
    move_i004_j001_d006  OBJ        1.000000000000e+00
    move_i004_j001_d007  D1_i004_d007  -1.000000000000e+00
    move_i004_j001_d007  D2_i001_d009  -1.000000000000e+00
    move_i004_j001_d007  OBJ        1.000000000000e+00
    move_i004_j001_d008  D1_i004_d008  -1.000000000000e+00
    move_i004_j001_d008  D2_i001_d010  -1.000000000000e+00
    move_i004_j001_d008  OBJ        1.000000000000e+00
    move_i004_j001_d009  D1_i004_d009  -1.000000000000e+00
    move_i004_j001_d009  D2_i001_d011  -1.000000000000e+00
    move_i004_j001_d009  OBJ        1.000000000000e+00
    move_i004_j002_d001  D1_i004_d001  -1.000000000000e+00
    move_i004_j002_d001  D2_i002_d002  -1.000000000000e+00
    move_i004_j002_d001  OBJ        1.000000000000e+00
    move_i004_j002_d002  D1_i004_d002  -1.000000000000e+00
    move_i004_j002_d002  D2_i002_d003  -1.000000000000e+00
    move_i004_j002_d002  OBJ        1.000000000000e+00
    move_i004_j002_d003  D1_i004_d003  -1.000000000000e+00
    move_i004_j002_d003  D2_i002_d004  -1.000000000000e+00
    move_i004_j002_d003  OBJ        1.000000000000e+00
    move_i004_j002_d004  D1_i004_d004  -1.000000000000e+00
    move_i004_j002_d004  D2_i002_d005  -1.000000000000e+00
    move_i004_j002_d004  OBJ        1.000000000000e+00
    move_i004_j002_d005  D1_i004_d005  -1.000000000000e+00
    move_i004_j002_d005  D2_i002_d006  -1.000000000000e+00
    move_i004_j002_d005  OBJ        1.000000000000e+00
    move_i004_j002_d006  D1_i004_d006  -1.000000000000e+00
    move_i004_j002_d006  D2_i002_d007  -1.000000000000e+00
    move_i004_j002_d006  OBJ        1.000000000000e+00
    move_i004_j002_d007  D1_i004_d007  -1.000000000000e+00
    move_i004_j002_d007  D2_i002_d008  -1.000000000000e+00
    move_i004_j002_d007  OBJ        1.000000000000e+00
    move_i004_j002_d008  D1_i004_d008  -1.000000000000e+00
    move_i004_j002_d008  D2_i002_d009  -1.000000000000e+00
    move_i004_j002_d008  OBJ        1.000000000000e+00
    move_i004_j002_d009  D1_i004_d009  -1.000000000000e+00
    move_i004_j002_d009  D2_i002_d010  -1.000000000000e+00
    move_i004_j002_d009  OBJ        1.000000000000e+00
    move_i004_j002_d010  D1_i004_d010  -1.000000000000e+00
    move_i004_j002_d010  D2_i002_d011  -1.000000000000e+00
    move_i004_j002_d010  OBJ        1.000000000000e+00
    move_i004_j003_d001  D1_i004_d001  -1.000000000000e+00
    move_i004_j003_d001  D2_i003_d004  -1.000000000000e+00
    move_i004_j003_d001  OBJ        1.000000000000e+00
    move_i004_j003_d002  D1_i004_d002  -1.000000000000e+00
    move_i004_j003_d002  D2_i003_d005  -1.000000000000e+00
    move_i004_j003_d002  OBJ        1.000000000000e+00
    move_i004_j003_d003  D1_i004_d003  -1.000000000000e+00
    move_i004_j003_d003  D2_i003_d006  -1.000000000000e+00
    move_i004_j003_d003  OBJ        1.000000000000e+00
    move_i004_j003_d004  D1_i004_d004  -1.000000000000e+00
    move_i004_j003_d004  D2_i003_d007  -1.000000000000e+00
    move_i004_j003_d004  OBJ        1.000000000000e+00
    move_i004_j003_d005  D1_i004_d005  -1.000000000000e+00
    move_i004_j003_d005  D2_i003_d008  -1.000000000000e+00
    move_i004_j003_d005  OBJ        1.000000000000e+00
    move_i004_j003_d006  D1_i004_d006  -1.000000000000e+00
    move_i004_j003_d006  D2_i003_d009  -1.000000000000e+00
    move_i004_j003_d006  OBJ        1.000000000000e+00
    move_i004_j003_d007  D1_i004_d007  -1.000000000000e+00
    move_i004_j003_d007  D2_i003_d010  -1.000000000000e+00
    move_i004_j003_d007  OBJ        1.000000000000e+00
    move_i004_j003_d008  D1_i004_d008  -1.000000000000e+00
    move_i004_j003_d008  D2_i003_d011  -1.000000000000e+00
    move_i004_j003_d008  OBJ        1.000000000000e+00
    move_i004_j005_d001  D1_i004_d001  -1.000000000000e+00
    move_i004_j005_d001  D2_i005_d003  -1.000000000000e+00
    move_i004_j005_d001  OBJ        1.000000000000e+00
    move_i004_j005_d002  D1_i004_d002  -1.000000000000e+00
    move_i004_j005_d002  D2_i005_d004  -1.000000000000e+00
    move_i004_j005_d002  OBJ        1.000000000000e+00
    move_i004_j005_d003  D1_i004_d003  -1.000000000000e+00
    move_i004_j005_d003  D2_i005_d005  -1.000000000000e+00
    move_i004_j005_d003  OBJ        1.000000000000e+00
    move_i004_j005_d004  D1_i004_d004  -1.000000000000e+00
    move_i004_j005_d004  D2_i005_d006  -1.000000000000e+00
    move_i004_j005_d004  OBJ        1.000000000000e+00
    move_i004_j005_d005  D1_i004_d005  -1.000000000000e+00
    move_i004_j005_d005  D2_i005_d007  -1.000000000000e+00
    move_i004_j005_d005  OBJ        1.000000000000e+00
    move_i004_j005_d006  D1_i004_d006  -1.000000000000e+00
    move_i004_j005_d006  D2_i005_d008  -1.000000000000e+00
    move_i004_j005_d006  OBJ        1.000000000000e+00
    move_i004_j005_d007  D1_i004_d007  -1.000000000000e+00
    move_i004_j005_d007  D2_i005_d009  -1.000000000000e+00
    move_i004_j005_d007  OBJ        1.000000000000e+00
    move_i004_j005_d008  D1_i004_d008  -1.000000000000e+00
    move_i004_j005_d008  D2_i005_d010  -1.000000000000e+00
    move_i004_j005_d008  OBJ        1.000000000000e+00
    move_i004_j005_d009  D1_i004_d009  -1.000000000000e+00
    move_i004_j005_d009  D2_i005_d011  -1.000000000000e+00
    move_i004_j005_d009  OBJ        1.000000000000e+00
    move_i004_j006_d001  D1_i004_d001  -1.000000000000e+00
    move_i004_j006_d001  D2_i006_d003  -1.000000000000e+00
    move_i004_j006_d001  OBJ        1.000000000000e+00
    move_i004_j006_d002  D1_i004_d002  -1.000000000000e+00
    move_i004_j006_d002  D2_i006_d004  -1.000000000000e+00
    move_i004_j006_d002  OBJ        1.000000000000e+00
    move_i004_j006_d003  D1_i004_d003  -1.000000000000e+00
    move_i004_j006_d003  D2_i006_d005  -1.000000000000e+00
    move_i004_j006_d003  OBJ        1.000000000000e+00
    move_i004_j006_d004  D1_i004_d004  -1.000000000000e+00
    move_i004_j006_d004  D2_i006_d006  -1.000000000000e+00
    move_i004_j006_d004  OBJ        1.000000000000e+00
    move_i004_j006_d005  D1_i004_d005  -1.000000000000e+00
    move_i004_j006_d005  D2_i006_d007  -1.000000000000e+00
    move_i004_j006_d005  OBJ        1.000000000000e+00
    move_i004_j006_d006  D1_i004_d006  -1.000000000000e+00
    move_i004_j006_d006  D2_i006_d008  -1.000000000000e+00
    move_i004_j006_d006  OBJ        1.000000000000e+00
    move_i004_j006_d007  D1_i004_d007  -1.000000000000e+00
    move_i004_j006_d007  D2_i006_d009  -1.000000000000e+00
    move_i004_j006_d007  OBJ        1.000000000000e+00
    move_i004_j006_d008  D1_i004_d008  -1.000000000000e+00
    move_i004_j006_d008  D2_i006_d010  -1.000000000000e+00
    move_i004_j006_d008  OBJ        1.000000000000e+00
    move_i004_j006_d009  D1_i004_d009  -1.000000000000e+00
    move_i004_j006_d009  D2_i006_d011  -1.000000000000e+00
    move_i004_j006_d009  OBJ        1.000000000000e+00
    move_i004_j007_d001  D1_i004_d001  -1.000000000000e+00
    move_i004_j007_d001  D2_i007_d002  -1.000000000000e+00
    move_i004_j007_d001  OBJ        1.000000000000e+00
    move_i004_j007_d002  D1_i004_d002  -1.000000000000e+00
    move_i004_j007_d002  D2_i007_d003  -1.000000000000e+00
    move_i004_j007_d002  OBJ        1.000000000000e+00
    move_i004_j007_d003  D1_i004_d003  -1.000000000000e+00
    move_i004_j007_d003  D2_i007_d004  -1.000000000000e+00
    move_i004_j007_d003  OBJ        1.000000000000e+00
    move_i004_j007_d004  D1_i004_d004  -1.000000000000e+00
    move_i004_j007_d004  D2_i007_d005  -1.000000000000e+00
    move_i004_j007_d004  OBJ        1.000000000000e+00
    move_i004_j007_d005  D1_i004_d005  -1.000000000000e+00
    move_i004_j007_d005  D2_i007_d006  -1.000000000000e+00
    move_i004_j007_d005  OBJ        1.000000000000e+00
    move_i004_j007_d006  D1_i004_d006  -1.000000000000e+00
    move_i004_j007_d006  D2_i007_d007  -1.000000000000e+00
    move_i004_j007_d006  OBJ        1.000000000000e+00
    move_i004_j007_d007  D1_i004_d007  -1.000000000000e+00
    move_i004_j007_d007  D2_i007_d008  -1.000000000000e+00
    move_i004_j007_d007  OBJ        1.000000000000e+00
    move_i004_j007_d008  D1_i004_d008  -1.000000000000e+00
    move_i004_j007_d008  D2_i007_d009  -1.000000000000e+00
    move_i004_j007_d008  OBJ        1.000000000000e+00
    move_i004_j007_d009  D1_i004_d009  -1.000000000000e+00
    move_i004_j007_d009  D2_i007_d010  -1.000000000000e+00
    move_i004_j007_d009  OBJ        1.000000000000e+00
    move_i004_j007_d010  D1_i004_d010  -1.000000000000e+00
    move_i004_j007_d010  D2_i007_d011  -1.000000000000e+00
    move_i004_j007_d010  OBJ        1.000000000000e+00
    move_i004_j008_d001  D1_i004_d001  -1.000000000000e+00
    move_i004_j008_d001  D2_i008_d003  -1.000000000000e+00
    move_i004_j008_d001  OBJ        1.000000000000e+00
    move_i004_j008_d002  D1_i004_d002  -1.000000000000e+00
    move_i004_j008_d002  D2_i008_d004  -1.000000000000e+00
    move_i004_j008_d002  OBJ        1.000000000000e+00
    move_i004_j008_d003  D1_i004_d003  -1.000000000000e+00
    move_i004_j008_d003  D2_i008_d005  -1.000000000000e+00
    move_i004_j008_d003  OBJ        1.000000000000e+00
    move_i004_j008_d004  D1_i004_d004  -1.000000000000e+00
    move_i004_j008_d004  D2_i008_d006  -1.000000000000e+00
    move_i004_j008_d004  OBJ        1.000000000000e+00
    move_i004_j008_d005  D1_i004_d005  -1.000000000000e+00
    move_i004_j008_d005  D2_i008_d007  -1.000000000000e+00
    move_i004_j008_d005  OBJ        1.000000000000e+00
    move_i004_j008_d006  D1_i004_d006  -1.000000000000e+00
    move_i004_j008_d006  D2_i008_d008  -1.000000000000e+00
    move_i004_j008_d006  OBJ        1.000000000000e+00
    move_i004_j008_d007  D1_i004_d007  -1.000000000000e+00
    move_i004_j008_d007  D2_i008_d009  -1.000000000000e+00
    move_i004_j008_d007  OBJ        1.000000000000e+00
    move_i004_j008_d008  D1_i004_d008  -1.000000000000e+00
    move_i004_j008_d008  D2_i008_d010  -1.000000000000e+00
    move_i004_j008_d008  OBJ        1.000000000000e+00
    move_i004_j008_d009  D1_i004_d009  -1.000000000000e+00
    move_i004_j008_d009  D2_i008_d011  -1.000000000000e+00
    move_i004_j008_d009  OBJ        1.000000000000e+00
    move_i004_j009_d001  D1_i004_d001  -1.000000000000e+00
    move_i004_j009_d001  D2_i009_d002  -1.000000000000e+00
    move_i004_j009_d001  OBJ        1.000000000000e+00
    move_i004_j009_d002  D1_i004_d002  -1.000000000000e+00
    move_i004_j009_d002  D2_i009_d003  -1.000000000000e+00
    move_i004_j009_d002  OBJ        1.000000000000e+00
    move_i004_j009_d003  D1_i004_d003  -1.000000000000e+00
    move_i004_j009_d003  D2_i009_d004  -1.000000000000e+00
    move_i004_j009_d003  OBJ        1.000000000000e+00
    move_i004_j009_d004  D1_i004_d004  -1.000000000000e+00
    move_i004_j009_d004  D2_i009_d005  -1.000000000000e+00
    move_i004_j009_d004  OBJ        1.000000000000e+00
    move_i004_j009_d005  D1_i004_d005  -1.000000000000e+00
    move_i004_j009_d005  D2_i009_d006  -1.000000000000e+00
    move_i004_j009_d005  OBJ        1.000000000000e+00
    move_i004_j009_d006  D1_i004_d006  -1.000000000000e+00
    move_i004_j009_d006  D2_i009_d007  -1.000000000000e+00
    move_i004_j009_d006  OBJ        1.000000000000e+00
    move_i004_j009_d007  D1_i004_d007  -1.000000000000e+00
    move_i004_j009_d007  D2_i009_d008  -1.000000000000e+00
    move_i004_j009_d007  OBJ        1.000000000000e+00
    move_i004_j009_d008  D1_i004_d008  -1.000000000000e+00
    move_i004_j009_d008  D2_i009_d009  -1.000000000000e+00
    move_i004_j009_d008  OBJ        1.000000000000e+00
    move_i004_j009_d009  D1_i004_d009  -1.000000000000e+00
    move_i004_j009_d009  D2_i009_d010  -1.000000000000e+00
    move_i004_j009_d009  OBJ        1.000000000000e+00
    move_i004_j009_d010  D1_i004_d010  -1.000000000000e+00
    move_i004_j009_d010  D2_i009_d011  -1.000000000000e+00
    move_i004_j009_d010  OBJ        1.000000000000e+00
    move_i004_j010_d001  D1_i004_d001  -1.000000000000e+00
    move_i004_j010_d001  D2_i010_d003  -1.000000000000e+00
    move_i004_j010_d001  OBJ        1.000000000000e+00
    move_i004_j010_d002  D1_i004_d002  -1.000000000000e+00
    move_i004_j010_d002  D2_i010_d004  -1.000000000000e+00
    move_i004_j010_d002  OBJ        1.000000000000e+00
    move_i004_j010_d003  D1_i004_d003  -1.000000000000e+00
    move_i004_j010_d003  D2_i010_d005  -1.000000000000e+00
    move_i004_j010_d003  OBJ        1.000000000000e+00
    move_i004_j010_d004  D1_i004_d004  -1.000000000000e+00
    move_i004_j010_d004  D2_i010_d006  -1.000000000000e+00
    move_i004_j010_d004  OBJ        1.000000000000e+00
    move_i004_j010_d005  D1_i004_d005  -1.000000000000e+00
    move_i004_j010_d005  D2_i010_d007  -1.000000000000e+00
    move_i004_j010_d005  OBJ        1.000000000000e+00
    move_i004_j010_d006  D1_i004_d006  -1.000000000000e+00
    move_i004_j010_d006  D2_i010_d008  -1.000000000000e+00
    move_i004_j010_d006  OBJ        1.000000000000e+00
    move_i004_j010_d007  D1_i004_d007  -1.000000000000e+00
    move_i004_j010_d007  D2_i010_d009  -1.000000000000e+00
    move_i004_j010_d007  OBJ        1.000000000000e+00
    move_i004_j010_d008  D1_i004_d008  -1.000000000000e+00
    move_i004_j010_d008  D2_i010_d010  -1.000000000000e+00
    move_i004_j010_d008  OBJ        1.000000000000e+00
    move_i004_j010_d009  D1_i004_d009  -1.000000000000e+00
    move_i004_j010_d009  D2_i010_d011  -1.000000000000e+00
    move_i004_j010_d009  OBJ        1.000000000000e+00
    move_i005_j001_d001  D1_i005_d001  -1.000000000000e+00
    move_i005_j001_d001  D2_i001_d003  -1.000000000000e+00
    move_i005_j001_d001  OBJ        1.000000000000e+00
    move_i005_j001_d002  D1_i005_d002  -1.000000000000e+00
    move_i005_j001_d002  D2_i001_d004  -1.000000000000e+00
    move_i005_j001_d002  OBJ        1.000000000000e+00
    move_i005_j001_d003  D1_i005_d003  -1.000000000000e+00
    move_i005_j001_d003  D2_i001_d005  -1.000000000000e+00
    move_i005_j001_d003  OBJ        1.000000000000e+00
    move_i005_j001_d004  D1_i005_d004  -1.000000000000e+00
    move_i005_j001_d004  D2_i001_d006  -1.000000000000e+00
    move_i005_j001_d004  OBJ        1.000000000000e+00
    move_i005_j001_d005  D1_i005_d005  -1.000000000000e+00
    move_i005_j001_d005  D2_i001_d007  -1.000000000000e+00
    move_i005_j001_d005  OBJ        1.000000000000e+00
    move_i005_j001_d006  D1_i005_d006  -1.000000000000e+00
    move_i005_j001_d006  D2_i001_d008  -1.000000000000e+00
    move_i005_j001_d006  OBJ        1.000000000000e+00
    move_i005_j001_d007  D1_i005_d007  -1.000000000000e+00
    move_i005_j001_d007  D2_i001_d009  -1.000000000000e+00
    move_i005_j001_d007  OBJ        1.000000000000e+00
    move_i005_j001_d008  D1_i005_d008  -1.000000000000e+00
    move_i005_j001_d008  D2_i001_d010  -1.000000000000e+00
    move_i005_j001_d008  OBJ        1.000000000000e+00
    move_i005_j001_d009  D1_i005_d009  -1.000000000000e+00
    move_i005_j001_d009  D2_i001_d011  -1.000000000000e+00
    move_i005_j001_d009  OBJ        1.000000000000e+00
    move_i005_j002_d001  D1_i005_d001  -1.000000000000e+00
    move_i005_j002_d001  D2_i002_d002  -1.000000000000e+00
    move_i005_j002_d001  OBJ        1.000000000000e+00
    move_i005_j002_d002  D1_i005_d002  -1.000000000000e+00
    move_i005_j002_d002  D2_i002_d003  -1.000000000000e+00
    move_i005_j002_d002  OBJ        1.000000000000e+00
    move_i005_j002_d003  D1_i005_d003  -1.000000000000e+00
    move_i005_j002_d003  D2_i002_d004  -1.000000000000e+00
    move_i005_j002_d003  OBJ        1.000000000000e+00
    move_i005_j002_d004  D1_i005_d004  -1.000000000000e+00
    move_i005_j002_d004  D2_i002_d005  -1.000000000000e+00
    move_i005_j002_d004  OBJ        1.000000000000e+00
    move_i005_j002_d005  D1_i005_d005  -1.000000000000e+00
    move_i005_j002_d005  D2_i002_d006  -1.000000000000e+00
    move_i005_j002_d005  OBJ        1.000000000000e+00
    move_i005_j002_d006  D1_i005_d006  -1.000000000000e+00
    move_i005_j002_d006  D2_i002_d007  -1.000000000000e+00
    move_i005_j002_d006  OBJ        1.000000000000e+00
    move_i005_j002_d007  D1_i005_d007  -1.000000000000e+00
    move_i005_j002_d007  D2_i002_d008  -1.000000000000e+00
    move_i005_j002_d007  OBJ        1.000000000000e+00
    move_i005_j002_d008  D1_i005_d008  -1.000000000000e+00
    move_i005_j002_d008  D2_i002_d009  -1.000000000000e+00
    move_i005_j002_d008  OBJ        1.000000000000e+00
    move_i005_j002_d009  D1_i005_d009  -1.000000000000e+00
    move_i005_j002_d009  D2_i002_d010  -1.000000000000e+00
    move_i005_j002_d009  OBJ        1.000000000000e+00
    move_i005_j002_d010  D1_i005_d010  -1.000000000000e+00
    move_i005_j002_d010  D2_i002_d011  -1.000000000000e+00
    move_i005_j002_d010  OBJ        1.000000000000e+00
    move_i005_j003_d001  D1_i005_d001  -1.000000000000e+00
    move_i005_j003_d001  D2_i003_d003  -1.000000000000e+00
    move_i005_j003_d001  OBJ        1.000000000000e+00
    move_i005_j003_d002  D1_i005_d002  -1.000000000000e+00
    move_i005_j003_d002  D2_i003_d004  -1.000000000000e+00
    move_i005_j003_d002  OBJ        1.000000000000e+00
    move_i005_j003_d003  D1_i005_d003  -1.000000000000e+00
    move_i005_j003_d003  D2_i003_d005  -1.000000000000e+00
    move_i005_j003_d003  OBJ        1.000000000000e+00
    move_i005_j003_d004  D1_i005_d004  -1.000000000000e+00
    move_i005_j003_d004  D2_i003_d006  -1.000000000000e+00
    move_i005_j003_d004  OBJ        1.000000000000e+00
    move_i005_j003_d005  D1_i005_d005  -1.000000000000e+00
    move_i005_j003_d005  D2_i003_d007  -1.000000000000e+00
    move_i005_j003_d005  OBJ        1.000000000000e+00
    move_i005_j003_d006  D1_i005_d006  -1.000000000000e+00
    move_i005_j003_d006  D2_i003_d008  -1.000000000000e+00
    move_i005_j003_d006  OBJ        1.000000000000e+00
    move_i005_j003_d007  D1_i005_d007  -1.000000000000e+00
    move_i005_j003_d007  D2_i003_d009  -1.000000000000e+00
    move_i005_j003_d007  OBJ        1.000000000000e+00
    move_i005_j003_d008  D1_i005_d008  -1.000000000000e+00
    move_i005_j003_d008  D2_i003_d010  -1.000000000000e+00
    move_i005_j003_d008  OBJ        1.000000000000e+00
    move_i005_j003_d009  D1_i005_d009  -1.000000000000e+00
    move_i005_j003_d009  D2_i003_d011  -1.000000000000e+00
    move_i005_j003_d009  OBJ        1.000000000000e+00
    move_i005_j004_d001  D1_i005_d001  -1.000000000000e+00
    move_i005_j004_d001  D2_i004_d003  -1.000000000000e+00
    move_i005_j004_d001  OBJ        1.000000000000e+00
    move_i005_j004_d002  D1_i005_d002  -1.000000000000e+00
    move_i005_j004_d002  D2_i004_d004  -1.000000000000e+00
    move_i005_j004_d002  OBJ        1.000000000000e+00
    move_i005_j004_d003  D1_i005_d003  -1.000000000000e+00
    move_i005_j004_d003  D2_i004_d005  -1.000000000000e+00
    move_i005_j004_d003  OBJ        1.000000000000e+00
    move_i005_j004_d004  D1_i005_d004  -1.000000000000e+00
    move_i005_j004_d004  D2_i004_d006  -1.000000000000e+00
    move_i005_j004_d004  OBJ        1.000000000000e+00
    move_i005_j004_d005  D1_i005_d005  -1.000000000000e+00
    move_i005_j004_d005  D2_i004_d007  -1.000000000000e+00
    move_i005_j004_d005  OBJ        1.000000000000e+00
    move_i005_j004_d006  D1_i005_d006  -1.000000000000e+00
    move_i005_j004_d006  D2_i004_d008  -1.000000000000e+00
    move_i005_j004_d006  OBJ        1.000000000000e+00
    move_i005_j004_d007  D1_i005_d007  -1.000000000000e+00
    move_i005_j004_d007  D2_i004_d009  -1.000000000000e+00
    move_i005_j004_d007  OBJ        1.000000000000e+00
    move_i005_j004_d008  D1_i005_d008  -1.000000000000e+00
    move_i005_j004_d008  D2_i004_d010  -1.000000000000e+00
    move_i005_j004_d008  OBJ        1.000000000000e+00
    move_i005_j004_d009  D1_i005_d009  -1.000000000000e+00
    move_i005_j004_d009  D2_i004_d011  -1.000000000000e+00
    move_i005_j004_d009  OBJ        1.000000000000e+00
    move_i005_j006_d001  D1_i005_d001  -1.000000000000e+00
    move_i005_j006_d001  D2_i006_d003  -1.000000000000e+00
    move_i005_j006_d001  OBJ        1.000000000000e+00
    move_i005_j006_d002  D1_i005_d002  -1.000000000000e+00
    move_i005_j006_d002  D2_i006_d004  -1.000000000000e+00
    move_i005_j006_d002  OBJ        1.000000000000e+00
    move_i005_j006_d003  D1_i005_d003  -1.000000000000e+00
    move_i005_j006_d003  D2_i006_d005  -1.000000000000e+00
    move_i005_j006_d003  OBJ        1.000000000000e+00
    move_i005_j006_d004  D1_i005_d004  -1.000000000000e+00
    move_i005_j006_d004  D2_i006_d006  -1.000000000000e+00
    move_i005_j006_d004  OBJ        1.000000000000e+00
    move_i005_j006_d005  D1_i005_d005  -1.000000000000e+00
    move_i005_j006_d005  D2_i006_d007  -1.000000000000e+00
    move_i005_j006_d005  OBJ        1.000000000000e+00
    move_i005_j006_d006  D1_i005_d006  -1.000000000000e+00
    move_i005_j006_d006  D2_i006_d008  -1.000000000000e+00
    move_i005_j006_d006  OBJ        1.000000000000e+00
    move_i005_j006_d007  D1_i005_d007  -1.000000000000e+00
    move_i005_j006_d007  D2_i006_d009  -1.000000000000e+00
    move_i005_j006_d007  OBJ        1.000000000000e+00
    move_i005_j006_d008  D1_i005_d008  -1.000000000000e+00
    move_i005_j006_d008  D2_i006_d010  -1.000000000000e+00
    move_i005_j006_d008  OBJ        1.000000000000e+00
    move_i005_j006_d009  D1_i005_d009  -1.000000000000e+00
    move_i005_j006_d009  D2_i006_d011  -1.000000000000e+00
    move_i005_j006_d009  OBJ        1.000000000000e+00
    move_i005_j007_d001  D1_i005_d001  -1.000000000000e+00
    move_i005_j007_d001  D2_i007_d004  -1.000000000000e+00
    move_i005_j007_d001  OBJ        1.000000000000e+00
    move_i005_j007_d002  D1_i005_d002  -1.000000000000e+00
    move_i005_j007_d002  D2_i007_d005  -1.000000000000e+00
    move_i005_j007_d002  OBJ        1.000000000000e+00
    move_i005_j007_d003  D1_i005_d003  -1.000000000000e+00
    move_i005_j007_d003  D2_i007_d006  -1.000000000000e+00
    move_i005_j007_d003  OBJ        1.000000000000e+00
    move_i005_j007_d004  D1_i005_d004  -1.000000000000e+00
    move_i005_j007_d004  D2_i007_d007  -1.000000000000e+00
    move_i005_j007_d004  OBJ        1.000000000000e+00
    move_i005_j007_d005  D1_i005_d005  -1.000000000000e+00
    move_i005_j007_d005  D2_i007_d008  -1.000000000000e+00
    move_i005_j007_d005  OBJ        1.000000000000e+00
    move_i005_j007_d006  D1_i005_d006  -1.000000000000e+00
    move_i005_j007_d006  D2_i007_d009  -1.000000000000e+00
    move_i005_j007_d006  OBJ        1.000000000000e+00
    move_i005_j007_d007  D1_i005_d007  -1.000000000000e+00
    move_i005_j007_d007  D2_i007_d010  -1.000000000000e+00
    move_i005_j007_d007  OBJ        1.000000000000e+00
    move_i005_j007_d008  D1_i005_d008  -1.000000000000e+00
    move_i005_j007_d008  D2_i007_d011  -1.000000000000e+00
    move_i005_j007_d008  OBJ        1.000000000000e+00
    move_i005_j008_d001  D1_i005_d001  -1.000000000000e+00
    move_i005_j008_d001  D2_i008_d002  -1.000000000000e+00
    move_i005_j008_d001  OBJ        1.000000000000e+00
    move_i005_j008_d002  D1_i005_d002  -1.000000000000e+00
    move_i005_j008_d002  D2_i008_d003  -1.000000000000e+00
    move_i005_j008_d002  OBJ        1.000000000000e+00
    move_i005_j008_d003  D1_i005_d003  -1.000000000000e+00
    move_i005_j008_d003  D2_i008_d004  -1.000000000000e+00
    move_i005_j008_d003  OBJ        1.000000000000e+00
    move_i005_j008_d004  D1_i005_d004  -1.000000000000e+00
    move_i005_j008_d004  D2_i008_d005  -1.000000000000e+00
    move_i005_j008_d004  OBJ        1.000000000000e+00
    move_i005_j008_d005  D1_i005_d005  -1.000000000000e+00
    move_i005_j008_d005  D2_i008_d006  -1.000000000000e+00
    move_i005_j008_d005  OBJ        1.000000000000e+00
    move_i005_j008_d006  D1_i005_d006  -1.000000000000e+00
    move_i005_j008_d006  D2_i008_d007  -1.000000000000e+00
    move_i005_j008_d006  OBJ        1.000000000000e+00
    move_i005_j008_d007  D1_i005_d007  -1.000000000000e+00
    move_i005_j008_d007  D2_i008_d008  -1.000000000000e+00
    move_i005_j008_d007  OBJ        1.000000000000e+00
    move_i005_j008_d008  D1_i005_d008  -1.000000000000e+00
    move_i005_j008_d008  D2_i008_d009  -1.000000000000e+00
    move_i005_j008_d008  OBJ        1.000000000000e+00
    move_i005_j008_d009  D1_i005_d009  -1.000000000000e+00
    move_i005_j008_d009  D2_i008_d010  -1.000000000000e+00
    move_i005_j008_d009  OBJ        1.000000000000e+00
    move_i005_j008_d010  D1_i005_d010  -1.000000000000e+00
    move_i005_j008_d010  D2_i008_d011  -1.000000000000e+00
    move_i005_j008_d010  OBJ        1.000000000000e+00
    move_i005_j009_d001  D1_i005_d001  -1.000000000000e+00
    move_i005_j009_d001  D2_i009_d002  -1.000000000000e+00
    move_i005_j009_d001  OBJ        1.000000000000e+00
    move_i005_j009_d002  D1_i005_d002  -1.000000000000e+00
    move_i005_j009_d002  D2_i009_d003  -1.000000000000e+00
    move_i005_j009_d002  OBJ        1.000000000000e+00
    move_i005_j009_d003  D1_i005_d003  -1.000000000000e+00
    move_i005_j009_d003  D2_i009_d004  -1.000000000000e+00
    move_i005_j009_d003  OBJ        1.000000000000e+00
    move_i005_j009_d004  D1_i005_d004  -1.000000000000e+00
    move_i005_j009_d004  D2_i009_d005  -1.000000000000e+00
    move_i005_j009_d004  OBJ        1.000000000000e+00
    move_i005_j009_d005  D1_i005_d005  -1.000000000000e+00
    move_i005_j009_d005  D2_i009_d006  -1.000000000000e+00
    move_i005_j009_d005  OBJ        1.000000000000e+00
    move_i005_j009_d006  D1_i005_d006  -1.000000000000e+00
    move_i005_j009_d006  D2_i009_d007  -1.000000000000e+00
    move_i005_j009_d006  OBJ        1.000000000000e+00
    move_i005_j009_d007  D1_i005_d007  -1.000000000000e+00
    move_i005_j009_d007  D2_i009_d008  -1.000000000000e+00
    move_i005_j009_d007  OBJ        1.000000000000e+00
    move_i005_j009_d008  D1_i005_d008  -1.000000000000e+00
    move_i005_j009_d008  D2_i009_d009  -1.000000000000e+00
    move_i005_j009_d008  OBJ        1.000000000000e+00
    move_i005_j009_d009  D1_i005_d009  -1.000000000000e+00
    move_i005_j009_d009  D2_i009_d010  -1.000000000000e+00
    move_i005_j009_d009  OBJ        1.000000000000e+00
    move_i005_j009_d010  D1_i005_d010  -1.000000000000e+00
    move_i005_j009_d010  D2_i009_d011  -1.000000000000e+00
    move_i005_j009_d010  OBJ        1.000000000000e+00
    move_i005_j010_d001  D1_i005_d001  -1.000000000000e+00
    move_i005_j010_d001  D2_i010_d002  -1.000000000000e+00
    move_i005_j010_d001  OBJ        1.000000000000e+00
    move_i005_j010_d002  D1_i005_d002  -1.000000000000e+00
    move_i005_j010_d002  D2_i010_d003  -1.000000000000e+00
    move_i005_j010_d002  OBJ        1.000000000000e+00
    move_i005_j010_d003  D1_i005_d003  -1.000000000000e+00
    move_i005_j010_d003  D2_i010_d004  -1.000000000000e+00
    move_i005_j010_d003  OBJ        1.000000000000e+00
    move_i005_j010_d004  D1_i005_d004  -1.000000000000e+00
    move_i005_j010_d004  D2_i010_d005  -1.000000000000e+00
    move_i005_j010_d004  OBJ        1.000000000000e+00
    move_i005_j010_d005  D1_i005_d005  -1.000000000000e+00
    move_i005_j010_d005  D2_i010_d006  -1.000000000000e+00
    move_i005_j010_d005  OBJ        1.000000000000e+00
    move_i005_j010_d006  D1_i005_d006  -1.000000000000e+00
    move_i005_j010_d006  D2_i010_d007  -1.000000000000e+00
    move_i005_j010_d006  OBJ        1.000000000000e+00
    move_i005_j010_d007  D1_i005_d007  -1.000000000000e+00
    move_i005_j010_d007  D2_i010_d008  -1.000000000000e+00
    move_i005_j010_d007  OBJ        1.000000000000e+00
    move_i005_j010_d008  D1_i005_d008  -1.000000000000e+00
    move_i005_j010_d008  D2_i010_d009  -1.000000000000e+00
    move_i005_j010_d008  OBJ        1.000000000000e+00
    move_i005_j010_d009  D1_i005_d009  -1.000000000000e+00
    move_i005_j010_d009  D2_i010_d010  -1.000000000000e+00
    move_i005_j010_d009  OBJ        1.000000000000e+00
    move_i005_j010_d010  D1_i005_d010  -1.000000000000e+00
    move_i005_j010_d010  D2_i010_d011  -1.000000000000e+00
    move_i005_j010_d010  OBJ        1.000000000000e+00
    move_i006_j001_d001  D1_i006_d001  -1.000000000000e+00
    move_i006_j001_d001  D2_i001_d002  -1.000000000000e+00
    move_i006_j001_d001  OBJ        1.000000000000e+00
    move_i006_j001_d002  D1_i006_d002  -1.000000000000e+00
    move_i006_j001_d002  D2_i001_d003  -1.000000000000e+00
    move_i006_j001_d002  OBJ        1.000000000000e+00
    move_i006_j001_d003  D1_i006_d003  -1.000000000000e+00
    move_i006_j001_d003  D2_i001_d004  -1.000000000000e+00
    move_i006_j001_d003  OBJ        1.000000000000e+00
    move_i006_j001_d004  D1_i006_d004  -1.000000000000e+00
    move_i006_j001_d004  D2_i001_d005  -1.000000000000e+00
    move_i006_j001_d004  OBJ        1.000000000000e+00
    move_i006_j001_d005  D1_i006_d005  -1.000000000000e+00
    move_i006_j001_d005  D2_i001_d006  -1.000000000000e+00
    move_i006_j001_d005  OBJ        1.000000000000e+00
    move_i006_j001_d006  D1_i006_d006  -1.000000000000e+00
    move_i006_j001_d006  D2_i001_d007  -1.000000000000e+00
    move_i006_j001_d006  OBJ        1.000000000000e+00
    move_i006_j001_d007  D1_i006_d007  -1.000000000000e+00
    move_i006_j001_d007  D2_i001_d008  -1.000000000000e+00
    move_i006_j001_d007  OBJ        1.000000000000e+00
    move_i006_j001_d008  D1_i006_d008  -1.000000000000e+00
    move_i006_j001_d008  D2_i001_d009  -1.000000000000e+00
    move_i006_j001_d008  OBJ        1.000000000000e+00
    move_i006_j001_d009  D1_i006_d009  -1.000000000000e+00
    move_i006_j001_d009  D2_i001_d010  -1.000000000000e+00
    move_i006_j001_d009  OBJ        1.000000000000e+00
    move_i006_j001_d010  D1_i006_d010  -1.000000000000e+00
    move_i006_j001_d010  D2_i001_d011  -1.000000000000e+00
    move_i006_j001_d010  OBJ        1.000000000000e+00
    move_i006_j002_d001  D1_i006_d001  -1.000000000000e+00
    move_i006_j002_d001  D2_i002_d002  -1.000000000000e+00
    move_i006_j002_d001  OBJ        1.000000000000e+00
    move_i006_j002_d002  D1_i006_d002  -1.000000000000e+00
    move_i006_j002_d002  D2_i002_d003  -1.000000000000e+00
    move_i006_j002_d002  OBJ        1.000000000000e+00
    move_i006_j002_d003  D1_i006_d003  -1.000000000000e+00
    move_i006_j002_d003  D2_i002_d004  -1.000000000000e+00
    move_i006_j002_d003  OBJ        1.000000000000e+00
    move_i006_j002_d004  D1_i006_d004  -1.000000000000e+00
    move_i006_j002_d004  D2_i002_d005  -1.000000000000e+00
    move_i006_j002_d004  OBJ        1.000000000000e+00
    move_i006_j002_d005  D1_i006_d005  -1.000000000000e+00
    move_i006_j002_d005  D2_i002_d006  -1.000000000000e+00
    move_i006_j002_d005  OBJ        1.000000000000e+00
    move_i006_j002_d006  D1_i006_d006  -1.000000000000e+00
    move_i006_j002_d006  D2_i002_d007  -1.000000000000e+00
    move_i006_j002_d006  OBJ        1.000000000000e+00
    move_i006_j002_d007  D1_i006_d007  -1.000000000000e+00
    move_i006_j002_d007  D2_i002_d008  -1.000000000000e+00
    move_i006_j002_d007  OBJ        1.000000000000e+00
    move_i006_j002_d008  D1_i006_d008  -1.000000000000e+00
    move_i006_j002_d008  D2_i002_d009  -1.000000000000e+00
    move_i006_j002_d008  OBJ        1.000000000000e+00
    move_i006_j002_d009  D1_i006_d009  -1.000000000000e+00
    move_i006_j002_d009  D2_i002_d010  -1.000000000000e+00
    move_i006_j002_d009  OBJ        1.000000000000e+00
    move_i006_j002_d010  D1_i006_d010  -1.000000000000e+00
    move_i006_j002_d010  D2_i002_d011  -1.000000000000e+00
    move_i006_j002_d010  OBJ        1.000000000000e+00
    move_i006_j003_d001  D1_i006_d001  -1.000000000000e+00
    move_i006_j003_d001  D2_i003_d003  -1.000000000000e+00
    move_i006_j003_d001  OBJ        1.000000000000e+00
    move_i006_j003_d002  D1_i006_d002  -1.000000000000e+00
    move_i006_j003_d002  D2_i003_d004  -1.000000000000e+00
    move_i006_j003_d002  OBJ        1.000000000000e+00
    move_i006_j003_d003  D1_i006_d003  -1.000000000000e+00
    move_i006_j003_d003  D2_i003_d005  -1.000000000000e+00
    move_i006_j003_d003  OBJ        1.000000000000e+00
    move_i006_j003_d004  D1_i006_d004  -1.000000000000e+00
    move_i006_j003_d004  D2_i003_d006  -1.000000000000e+00
    move_i006_j003_d004  OBJ        1.000000000000e+00
    move_i006_j003_d005  D1_i006_d005  -1.000000000000e+00
    move_i006_j003_d005  D2_i003_d007  -1.000000000000e+00
    move_i006_j003_d005  OBJ        1.000000000000e+00
    move_i006_j003_d006  D1_i006_d006  -1.000000000000e+00
    move_i006_j003_d006  D2_i003_d008  -1.000000000000e+00
    move_i006_j003_d006  OBJ        1.000000000000e+00
    move_i006_j003_d007  D1_i006_d007  -1.000000000000e+00
    move_i006_j003_d007  D2_i003_d009  -1.000000000000e+00
    move_i006_j003_d007  OBJ        1.000000000000e+00
    move_i006_j003_d008  D1_i006_d008  -1.000000000000e+00
    move_i006_j003_d008  D2_i003_d010  -1.000000000000e+00
    move_i006_j003_d008  OBJ        1.000000000000e+00
    move_i006_j003_d009  D1_i006_d009  -1.000000000000e+00
    move_i006_j003_d009  D2_i003_d011  -1.000000000000e+00
    move_i006_j003_d009  OBJ        1.000000000000e+00
    move_i006_j004_d001  D1_i006_d001  -1.000000000000e+00
    move_i006_j004_d001  D2_i004_d003  -1.000000000000e+00
    move_i006_j004_d001  OBJ        1.000000000000e+00
    move_i006_j004_d002  D1_i006_d002  -1.000000000000e+00
    move_i006_j004_d002  D2_i004_d004  -1.000000000000e+00
    move_i006_j004_d002  OBJ        1.000000000000e+00
    move_i006_j004_d003  D1_i006_d003  -1.000000000000e+00
    move_i006_j004_d003  D2_i004_d005  -1.000000000000e+00
    move_i006_j004_d003  OBJ        1.000000000000e+00
    move_i006_j004_d004  D1_i006_d004  -1.000000000000e+00
    move_i006_j004_d004  D2_i004_d006  -1.000000000000e+00
    move_i006_j004_d004  OBJ        1.000000000000e+00
    move_i006_j004_d005  D1_i006_d005  -1.000000000000e+00
    move_i006_j004_d005  D2_i004_d007  -1.000000000000e+00
    move_i006_j004_d005  OBJ        1.000000000000e+00
    move_i006_j004_d006  D1_i006_d006  -1.000000000000e+00
    move_i006_j004_d006  D2_i004_d008  -1.000000000000e+00
    move_i006_j004_d006  OBJ        1.000000000000e+00
    move_i006_j004_d007  D1_i006_d007  -1.000000000000e+00
    move_i006_j004_d007  D2_i004_d009  -1.000000000000e+00
    move_i006_j004_d007  OBJ        1.000000000000e+00
    move_i006_j004_d008  D1_i006_d008  -1.000000000000e+00
    move_i006_j004_d008  D2_i004_d010  -1.000000000000e+00
    move_i006_j004_d008  OBJ        1.000000000000e+00
    move_i006_j004_d009  D1_i006_d009  -1.000000000000e+00
    move_i006_j004_d009  D2_i004_d011  -1.000000000000e+00
    move_i006_j004_d009  OBJ        1.000000000000e+00
    move_i006_j005_d001  D1_i006_d001  -1.000000000000e+00
    move_i006_j005_d001  D2_i005_d003  -1.000000000000e+00
    move_i006_j005_d001  OBJ        1.000000000000e+00
    move_i006_j005_d002  D1_i006_d002  -1.000000000000e+00
    move_i006_j005_d002  D2_i005_d004  -1.000000000000e+00
    move_i006_j005_d002  OBJ        1.000000000000e+00
    move_i006_j005_d003  D1_i006_d003  -1.000000000000e+00
    move_i006_j005_d003  D2_i005_d005  -1.000000000000e+00
    move_i006_j005_d003  OBJ        1.000000000000e+00
    move_i006_j005_d004  D1_i006_d004  -1.000000000000e+00
    move_i006_j005_d004  D2_i005_d006  -1.000000000000e+00
    move_i006_j005_d004  OBJ        1.000000000000e+00
    move_i006_j005_d005  D1_i006_d005  -1.000000000000e+00
    move_i006_j005_d005  D2_i005_d007  -1.000000000000e+00
    move_i006_j005_d005  OBJ        1.000000000000e+00
    move_i006_j005_d006  D1_i006_d006  -1.000000000000e+00
    move_i006_j005_d006  D2_i005_d008  -1.000000000000e+00
    move_i006_j005_d006  OBJ        1.000000000000e+00
    move_i006_j005_d007  D1_i006_d007  -1.000000000000e+00
    move_i006_j005_d007  D2_i005_d009  -1.000000000000e+00
    move_i006_j005_d007  OBJ        1.000000000000e+00
    move_i006_j005_d008  D1_i006_d008  -1.000000000000e+00
    move_i006_j005_d008  D2_i005_d010  -1.000000000000e+00
    move_i006_j005_d008  OBJ        1.000000000000e+00
    move_i006_j005_d009  D1_i006_d009  -1.000000000000e+00
    move_i006_j005_d009  D2_i005_d011  -1.000000000000e+00
    move_i006_j005_d009  OBJ        1.000000000000e+00
    move_i006_j007_d001  D1_i006_d001  -1.000000000000e+00
    move_i006_j007_d001  D2_i007_d004  -1.000000000000e+00
    move_i006_j007_d001  OBJ        1.000000000000e+00
    move_i006_j007_d002  D1_i006_d002  -1.000000000000e+00
    move_i006_j007_d002  D2_i007_d005  -1.000000000000e+00
    move_i006_j007_d002  OBJ        1.000000000000e+00
    move_i006_j007_d003  D1_i006_d003  -1.000000000000e+00
    move_i006_j007_d003  D2_i007_d006  -1.000000000000e+00
    move_i006_j007_d003  OBJ        1.000000000000e+00
    move_i006_j007_d004  D1_i006_d004  -1.000000000000e+00
    move_i006_j007_d004  D2_i007_d007  -1.000000000000e+00
    move_i006_j007_d004  OBJ        1.000000000000e+00
    move_i006_j007_d005  D1_i006_d005  -1.000000000000e+00
    move_i006_j007_d005  D2_i007_d008  -1.000000000000e+00
    move_i006_j007_d005  OBJ        1.000000000000e+00
    move_i006_j007_d006  D1_i006_d006  -1.000000000000e+00
    move_i006_j007_d006  D2_i007_d009  -1.000000000000e+00
    move_i006_j007_d006  OBJ        1.000000000000e+00
    move_i006_j007_d007  D1_i006_d007  -1.000000000000e+00
    move_i006_j007_d007  D2_i007_d010  -1.000000000000e+00
    move_i006_j007_d007  OBJ        1.000000000000e+00
    move_i006_j007_d008  D1_i006_d008  -1.000000000000e+00
    move_i006_j007_d008  D2_i007_d011  -1.000000000000e+00
    move_i006_j007_d008  OBJ        1.000000000000e+00
    move_i006_j008_d001  D1_i006_d001  -1.000000000000e+00
    move_i006_j008_d001  D2_i008_d002  -1.000000000000e+00
    move_i006_j008_d001  OBJ        1.000000000000e+00
    move_i006_j008_d002  D1_i006_d002  -1.000000000000e+00
    move_i006_j008_d002  D2_i008_d003  -1.000000000000e+00
    move_i006_j008_d002  OBJ        1.000000000000e+00
    move_i006_j008_d003  D1_i006_d003  -1.000000000000e+00
    move_i006_j008_d003  D2_i008_d004  -1.000000000000e+00
    move_i006_j008_d003  OBJ        1.000000000000e+00
    move_i006_j008_d004  D1_i006_d004  -1.000000000000e+00
    move_i006_j008_d004  D2_i008_d005  -1.000000000000e+00
    move_i006_j008_d004  OBJ        1.000000000000e+00
    move_i006_j008_d005  D1_i006_d005  -1.000000000000e+00
    move_i006_j008_d005  D2_i008_d006  -1.000000000000e+00
    move_i006_j008_d005  OBJ        1.000000000000e+00
    move_i006_j008_d006  D1_i006_d006  -1.000000000000e+00
    move_i006_j008_d006  D2_i008_d007  -1.000000000000e+00
    move_i006_j008_d006  OBJ        1.000000000000e+00
    move_i006_j008_d007  D1_i006_d007  -1.000000000000e+00
    move_i006_j008_d007  D2_i008_d008  -1.000000000000e+00
    move_i006_j008_d007  OBJ        1.000000000000e+00
    move_i006_j008_d008  D1_i006_d008  -1.000000000000e+00
    move_i006_j008_d008  D2_i008_d009  -1.000000000000e+00
    move_i006_j008_d008  OBJ        1.000000000000e+00
    move_i006_j008_d009  D1_i006_d009  -1.000000000000e+00
    move_i006_j008_d009  D2_i008_d010  -1.000000000000e+00
    move_i006_j008_d009  OBJ        1.000000000000e+00
    move_i006_j008_d010  D1_i006_d010  -1.000000000000e+00
    move_i006_j008_d010  D2_i008_d011  -1.000000000000e+00
    move_i006_j008_d010  OBJ        1.000000000000e+00
    move_i006_j009_d001  D1_i006_d001  -1.000000000000e+00
    move_i006_j009_d001  D2_i009_d002  -1.000000000000e+00
    move_i006_j009_d001  OBJ        1.000000000000e+00
    move_i006_j009_d002  D1_i006_d002  -1.000000000000e+00
    move_i006_j009_d002  D2_i009_d003  -1.000000000000e+00
    move_i006_j009_d002  OBJ        1.000000000000e+00
    move_i006_j009_d003  D1_i006_d003  -1.000000000000e+00
    move_i006_j009_d003  D2_i009_d004  -1.000000000000e+00
    move_i006_j009_d003  OBJ        1.000000000000e+00
    move_i006_j009_d004  D1_i006_d004  -1.000000000000e+00
    move_i006_j009_d004  D2_i009_d005  -1.000000000000e+00
    move_i006_j009_d004  OBJ        1.000000000000e+00
    move_i006_j009_d005  D1_i006_d005  -1.000000000000e+00
    move_i006_j009_d005  D2_i009_d006  -1.000000000000e+00
    move_i006_j009_d005  OBJ        1.000000000000e+00
    move_i006_j009_d006  D1_i006_d006  -1.000000000000e+00
    move_i006_j009_d006  D2_i009_d007  -1.000000000000e+00
    move_i006_j009_d006  OBJ        1.000000000000e+00
    move_i006_j009_d007  D1_i006_d007  -1.000000000000e+00
    move_i006_j009_d007  D2_i009_d008  -1.000000000000e+00
    move_i006_j009_d007  OBJ        1.000000000000e+00
    move_i006_j009_d008  D1_i006_d008  -1.000000000000e+00
    move_i006_j009_d008  D2_i009_d009  -1.000000000000e+00
    move_i006_j009_d008  OBJ        1.000000000000e+00
    move_i006_j009_d009  D1_i006_d009  -1.000000000000e+00
    move_i006_j009_d009  D2_i009_d010  -1.000000000000e+00
    move_i006_j009_d009  OBJ        1.000000000000e+00
    move_i006_j009_d010  D1_i006_d010  -1.000000000000e+00
    move_i006_j009_d010  D2_i009_d011  -1.000000000000e+00
    move_i006_j009_d010  OBJ        1.000000000000e+00
    move_i006_j010_d001  D1_i006_d001  -1.000000000000e+00
    move_i006_j010_d001  D2_i010_d002  -1.000000000000e+00
    move_i006_j010_d001  OBJ        1.000000000000e+00
    move_i006_j010_d002  D1_i006_d002  -1.000000000000e+00
    move_i006_j010_d002  D2_i010_d003  -1.000000000000e+00
    move_i006_j010_d002  OBJ        1.000000000000e+00
    move_i006_j010_d003  D1_i006_d003  -1.000000000000e+00
    move_i006_j010_d003  D2_i010_d004  -1.000000000000e+00
    move_i006_j010_d003  OBJ        1.000000000000e+00
    move_i006_j010_d004  D1_i006_d004  -1.000000000000e+00
    move_i006_j010_d004  D2_i010_d005  -1.000000000000e+00
    move_i006_j010_d004  OBJ        1.000000000000e+00
    move_i006_j010_d005  D1_i006_d005  -1.000000000000e+00
    move_i006_j010_d005  D2_i010_d006  -1.000000000000e+00
    move_i006_j010_d005  OBJ        1.000000000000e+00
    move_i006_j010_d006  D1_i006_d006  -1.000000000000e+00
    move_i006_j010_d006  D2_i010_d007  -1.000000000000e+00
    move_i006_j010_d006  OBJ        1.000000000000e+00
    move_i006_j010_d007  D1_i006_d007  -1.000000000000e+00
    move_i006_j010_d007  D2_i010_d008  -1.000000000000e+00
    move_i006_j010_d007  OBJ        1.000000000000e+00
    move_i006_j010_d008  D1_i006_d008  -1.000000000000e+00
    move_i006_j010_d008  D2_i010_d009  -1.000000000000e+00
    move_i006_j010_d008  OBJ        1.000000000000e+00
    move_i006_j010_d009  D1_i006_d009  -1.000000000000e+00
    move_i006_j010_d009  D2_i010_d010  -1.000000000000e+00
    move_i006_j010_d009  OBJ        1.000000000000e+00
    move_i006_j010_d010  D1_i006_d010  -1.000000000000e+00
    move_i006_j010_d010  D2_i010_d011  -1.000000000000e+00
    move_i006_j010_d010  OBJ        1.000000000000e+00
    move_i007_j001_d001  D1_i007_d001  -1.000000000000e+00
    move_i007_j001_d001  D2_i001_d004  -1.000000000000e+00
    move_i007_j001_d001  OBJ        1.000000000000e+00
    move_i007_j001_d002  D1_i007_d002  -1.000000000000e+00
    move_i007_j001_d002  D2_i001_d005  -1.000000000000e+00
    move_i007_j001_d002  OBJ        1.000000000000e+00
    move_i007_j001_d003  D1_i007_d003  -1.000000000000e+00
    move_i007_j001_d003  D2_i001_d006  -1.000000000000e+00
    move_i007_j001_d003  OBJ        1.000000000000e+00
    move_i007_j001_d004  D1_i007_d004  -1.000000000000e+00
    move_i007_j001_d004  D2_i001_d007  -1.000000000000e+00
    move_i007_j001_d004  OBJ        1.000000000000e+00
    move_i007_j001_d005  D1_i007_d005  -1.000000000000e+00
    move_i007_j001_d005  D2_i001_d008  -1.000000000000e+00
    move_i007_j001_d005  OBJ        1.000000000000e+00
    move_i007_j001_d006  D1_i007_d006  -1.000000000000e+00
    move_i007_j001_d006  D2_i001_d009  -1.000000000000e+00
    move_i007_j001_d006  OBJ        1.000000000000e+00
    move_i007_j001_d007  D1_i007_d007  -1.000000000000e+00
    move_i007_j001_d007  D2_i001_d010  -1.000000000000e+00
    move_i007_j001_d007  OBJ        1.000000000000e+00
    move_i007_j001_d008  D1_i007_d008  -1.000000000000e+00
    move_i007_j001_d008  D2_i001_d011  -1.000000000000e+00
    move_i007_j001_d008  OBJ        1.000000000000e+00
    move_i007_j002_d001  D1_i007_d001  -1.000000000000e+00
    move_i007_j002_d001  D2_i002_d003  -1.000000000000e+00
    move_i007_j002_d001  OBJ        1.000000000000e+00
    move_i007_j002_d002  D1_i007_d002  -1.000000000000e+00
    move_i007_j002_d002  D2_i002_d004  -1.000000000000e+00
    move_i007_j002_d002  OBJ        1.000000000000e+00
    move_i007_j002_d003  D1_i007_d003  -1.000000000000e+00
    move_i007_j002_d003  D2_i002_d005  -1.000000000000e+00
    move_i007_j002_d003  OBJ        1.000000000000e+00
    move_i007_j002_d004  D1_i007_d004  -1.000000000000e+00
    move_i007_j002_d004  D2_i002_d006  -1.000000000000e+00
    move_i007_j002_d004  OBJ        1.000000000000e+00
    move_i007_j002_d005  D1_i007_d005  -1.000000000000e+00
    move_i007_j002_d005  D2_i002_d007  -1.000000000000e+00
    move_i007_j002_d005  OBJ        1.000000000000e+00
    move_i007_j002_d006  D1_i007_d006  -1.000000000000e+00
    move_i007_j002_d006  D2_i002_d008  -1.000000000000e+00
    move_i007_j002_d006  OBJ        1.000000000000e+00
    move_i007_j002_d007  D1_i007_d007  -1.000000000000e+00
    move_i007_j002_d007  D2_i002_d009  -1.000000000000e+00
    move_i007_j002_d007  OBJ        1.000000000000e+00
    move_i007_j002_d008  D1_i007_d008  -1.000000000000e+00
    move_i007_j002_d008  D2_i002_d010  -1.000000000000e+00
    move_i007_j002_d008  OBJ        1.000000000000e+00
    move_i007_j002_d009  D1_i007_d009  -1.000000000000e+00
    move_i007_j002_d009  D2_i002_d011  -1.000000000000e+00
    move_i007_j002_d009  OBJ        1.000000000000e+00
    move_i007_j003_d001  D1_i007_d001  -1.000000000000e+00
    move_i007_j003_d001  D2_i003_d004  -1.000000000000e+00
    move_i007_j003_d001  OBJ        1.000000000000e+00
    move_i007_j003_d002  D1_i007_d002  -1.000000000000e+00
    move_i007_j003_d002  D2_i003_d005  -1.000000000000e+00
    move_i007_j003_d002  OBJ        1.000000000000e+00
    move_i007_j003_d003  D1_i007_d003  -1.000000000000e+00
    move_i007_j003_d003  D2_i003_d006  -1.000000000000e+00
    move_i007_j003_d003  OBJ        1.000000000000e+00
    move_i007_j003_d004  D1_i007_d004  -1.000000000000e+00
    move_i007_j003_d004  D2_i003_d007  -1.000000000000e+00
    move_i007_j003_d004  OBJ        1.000000000000e+00
    move_i007_j003_d005  D1_i007_d005  -1.000000000000e+00
    move_i007_j003_d005  D2_i003_d008  -1.000000000000e+00
    move_i007_j003_d005  OBJ        1.000000000000e+00
    move_i007_j003_d006  D1_i007_d006  -1.000000000000e+00
    move_i007_j003_d006  D2_i003_d009  -1.000000000000e+00
    move_i007_j003_d006  OBJ        1.000000000000e+00
    move_i007_j003_d007  D1_i007_d007  -1.000000000000e+00
    move_i007_j003_d007  D2_i003_d010  -1.000000000000e+00
    move_i007_j003_d007  OBJ        1.000000000000e+00
    move_i007_j003_d008  D1_i007_d008  -1.000000000000e+00
    move_i007_j003_d008  D2_i003_d011  -1.000000000000e+00
    move_i007_j003_d008  OBJ        1.000000000000e+00
    move_i007_j004_d001  D1_i007_d001  -1.000000000000e+00
    move_i007_j004_d001  D2_i004_d002  -1.000000000000e+00
    move_i007_j004_d001  OBJ        1.000000000000e+00
    move_i007_j004_d002  D1_i007_d002  -1.000000000000e+00
    move_i007_j004_d002  D2_i004_d003  -1.000000000000e+00
    move_i007_j004_d002  OBJ        1.000000000000e+00
    move_i007_j004_d003  D1_i007_d003  -1.000000000000e+00
    move_i007_j004_d003  D2_i004_d004  -1.000000000000e+00
    move_i007_j004_d003  OBJ        1.000000000000e+00
    move_i007_j004_d004  D1_i007_d004  -1.000000000000e+00
    move_i007_j004_d004  D2_i004_d005  -1.000000000000e+00
    move_i007_j004_d004  OBJ        1.000000000000e+00
    move_i007_j004_d005  D1_i007_d005  -1.000000000000e+00
    move_i007_j004_d005  D2_i004_d006  -1.000000000000e+00
    move_i007_j004_d005  OBJ        1.000000000000e+00
    move_i007_j004_d006  D1_i007_d006  -1.000000000000e+00
    move_i007_j004_d006  D2_i004_d007  -1.000000000000e+00
    move_i007_j004_d006  OBJ        1.000000000000e+00
    move_i007_j004_d007  D1_i007_d007  -1.000000000000e+00
    move_i007_j004_d007  D2_i004_d008  -1.000000000000e+00
    move_i007_j004_d007  OBJ        1.000000000000e+00
    move_i007_j004_d008  D1_i007_d008  -1.000000000000e+00
    move_i007_j004_d008  D2_i004_d009  -1.000000000000e+00
    move_i007_j004_d008  OBJ        1.000000000000e+00
    move_i007_j004_d009  D1_i007_d009  -1.000000000000e+00
    move_i007_j004_d009  D2_i004_d010  -1.000000000000e+00
    move_i007_j004_d009  OBJ        1.000000000000e+00
    move_i007_j004_d010  D1_i007_d010  -1.000000000000e+00
    move_i007_j004_d010  D2_i004_d011  -1.000000000000e+00
    move_i007_j004_d010  OBJ        1.000000000000e+00
    move_i007_j005_d001  D1_i007_d001  -1.000000000000e+00
    move_i007_j005_d001  D2_i005_d004  -1.000000000000e+00
    move_i007_j005_d001  OBJ        1.000000000000e+00
    move_i007_j005_d002  D1_i007_d002  -1.000000000000e+00
    move_i007_j005_d002  D2_i005_d005  -1.000000000000e+00
    move_i007_j005_d002  OBJ        1.000000000000e+00
    move_i007_j005_d003  D1_i007_d003  -1.000000000000e+00
    move_i007_j005_d003  D2_i005_d006  -1.000000000000e+00
    move_i007_j005_d003  OBJ        1.000000000000e+00
    move_i007_j005_d004  D1_i007_d004  -1.000000000000e+00
    move_i007_j005_d004  D2_i005_d007  -1.000000000000e+00
    move_i007_j005_d004  OBJ        1.000000000000e+00
    move_i007_j005_d005  D1_i007_d005  -1.000000000000e+00
    move_i007_j005_d005  D2_i005_d008  -1.000000000000e+00
    move_i007_j005_d005  OBJ        1.000000000000e+00
    move_i007_j005_d006  D1_i007_d006  -1.000000000000e+00
    move_i007_j005_d006  D2_i005_d009  -1.000000000000e+00
    move_i007_j005_d006  OBJ        1.000000000000e+00
    move_i007_j005_d007  D1_i007_d007  -1.000000000000e+00
    move_i007_j005_d007  D2_i005_d010  -1.000000000000e+00
    move_i007_j005_d007  OBJ        1.000000000000e+00
    move_i007_j005_d008  D1_i007_d008  -1.000000000000e+00
    move_i007_j005_d008  D2_i005_d011  -1.000000000000e+00
    move_i007_j005_d008  OBJ        1.000000000000e+00
    move_i007_j006_d001  D1_i007_d001  -1.000000000000e+00
    move_i007_j006_d001  D2_i006_d004  -1.000000000000e+00
    move_i007_j006_d001  OBJ        1.000000000000e+00
    move_i007_j006_d002  D1_i007_d002  -1.000000000000e+00
    move_i007_j006_d002  D2_i006_d005  -1.000000000000e+00
    move_i007_j006_d002  OBJ        1.000000000000e+00
    move_i007_j006_d003  D1_i007_d003  -1.000000000000e+00
    move_i007_j006_d003  D2_i006_d006  -1.000000000000e+00
    move_i007_j006_d003  OBJ        1.000000000000e+00
    move_i007_j006_d004  D1_i007_d004  -1.000000000000e+00
    move_i007_j006_d004  D2_i006_d007  -1.000000000000e+00
    move_i007_j006_d004  OBJ        1.000000000000e+00
    move_i007_j006_d005  D1_i007_d005  -1.000000000000e+00
    move_i007_j006_d005  D2_i006_d008  -1.000000000000e+00
    move_i007_j006_d005  OBJ        1.000000000000e+00
    move_i007_j006_d006  D1_i007_d006  -1.000000000000e+00
    move_i007_j006_d006  D2_i006_d009  -1.000000000000e+00
    move_i007_j006_d006  OBJ        1.000000000000e+00
    move_i007_j006_d007  D1_i007_d007  -1.000000000000e+00
    move_i007_j006_d007  D2_i006_d010  -1.000000000000e+00
    move_i007_j006_d007  OBJ        1.000000000000e+00
    move_i007_j006_d008  D1_i007_d008  -1.000000000000e+00
    move_i007_j006_d008  D2_i006_d011  -1.000000000000e+00
    move_i007_j006_d008  OBJ        1.000000000000e+00
    move_i007_j008_d001  D1_i007_d001  -1.000000000000e+00
    move_i007_j008_d001  D2_i008_d003  -1.000000000000e+00
    move_i007_j008_d001  OBJ        1.000000000000e+00
    move_i007_j008_d002  D1_i007_d002  -1.000000000000e+00
    move_i007_j008_d002  D2_i008_d004  -1.000000000000e+00
    move_i007_j008_d002  OBJ        1.000000000000e+00
    move_i007_j008_d003  D1_i007_d003  -1.000000000000e+00
    move_i007_j008_d003  D2_i008_d005  -1.000000000000e+00
    move_i007_j008_d003  OBJ        1.000000000000e+00
    move_i007_j008_d004  D1_i007_d004  -1.000000000000e+00
    move_i007_j008_d004  D2_i008_d006  -1.000000000000e+00
    move_i007_j008_d004  OBJ        1.000000000000e+00
    move_i007_j008_d005  D1_i007_d005  -1.000000000000e+00
    move_i007_j008_d005  D2_i008_d007  -1.000000000000e+00
    move_i007_j008_d005  OBJ        1.000000000000e+00
    move_i007_j008_d006  D1_i007_d006  -1.000000000000e+00
    move_i007_j008_d006  D2_i008_d008  -1.000000000000e+00
    move_i007_j008_d006  OBJ        1.000000000000e+00
    move_i007_j008_d007  D1_i007_d007  -1.000000000000e+00
    move_i007_j008_d007  D2_i008_d009  -1.000000000000e+00
    move_i007_j008_d007  OBJ        1.000000000000e+00
    move_i007_j008_d008  D1_i007_d008  -1.000000000000e+00
    move_i007_j008_d008  D2_i008_d010  -1.000000000000e+00
    move_i007_j008_d008  OBJ        1.000000000000e+00
    move_i007_j008_d009  D1_i007_d009  -1.000000000000e+00
    move_i007_j008_d009  D2_i008_d011  -1.000000000000e+00
    move_i007_j008_d009  OBJ        1.000000000000e+00
    move_i007_j009_d001  D1_i007_d001  -1.000000000000e+00
    move_i007_j009_d001  D2_i009_d003  -1.000000000000e+00
    move_i007_j009_d001  OBJ        1.000000000000e+00
    move_i007_j009_d002  D1_i007_d002  -1.000000000000e+00
    move_i007_j009_d002  D2_i009_d004  -1.000000000000e+00
    move_i007_j009_d002  OBJ        1.000000000000e+00
    move_i007_j009_d003  D1_i007_d003  -1.000000000000e+00
    move_i007_j009_d003  D2_i009_d005  -1.000000000000e+00
    move_i007_j009_d003  OBJ        1.000000000000e+00
    move_i007_j009_d004  D1_i007_d004  -1.000000000000e+00
    move_i007_j009_d004  D2_i009_d006  -1.000000000000e+00
    move_i007_j009_d004  OBJ        1.000000000000e+00
    move_i007_j009_d005  D1_i007_d005  -1.000000000000e+00
    move_i007_j009_d005  D2_i009_d007  -1.000000000000e+00
    move_i007_j009_d005  OBJ        1.000000000000e+00
    move_i007_j009_d006  D1_i007_d006  -1.000000000000e+00
    move_i007_j009_d006  D2_i009_d008  -1.000000000000e+00
    move_i007_j009_d006  OBJ        1.000000000000e+00
    move_i007_j009_d007  D1_i007_d007  -1.000000000000e+00
    move_i007_j009_d007  D2_i009_d009  -1.000000000000e+00
    move_i007_j009_d007  OBJ        1.000000000000e+00
    move_i007_j009_d008  D1_i007_d008  -1.000000000000e+00
    move_i007_j009_d008  D2_i009_d010  -1.000000000000e+00
    move_i007_j009_d008  OBJ        1.000000000000e+00
    move_i007_j009_d009  D1_i007_d009  -1.000000000000e+00
    move_i007_j009_d009  D2_i009_d011  -1.000000000000e+00
    move_i007_j009_d009  OBJ        1.000000000000e+00
    move_i007_j010_d001  D1_i007_d001  -1.000000000000e+00
    move_i007_j010_d001  D2_i010_d003  -1.000000000000e+00
    move_i007_j010_d001  OBJ        1.000000000000e+00
    move_i007_j010_d002  D1_i007_d002  -1.000000000000e+00
    move_i007_j010_d002  D2_i010_d004  -1.000000000000e+00
    move_i007_j010_d002  OBJ        1.000000000000e+00
    move_i007_j010_d003  D1_i007_d003  -1.000000000000e+00
    move_i007_j010_d003  D2_i010_d005  -1.000000000000e+00
    move_i007_j010_d003  OBJ        1.000000000000e+00
    move_i007_j010_d004  D1_i007_d004  -1.000000000000e+00
    move_i007_j010_d004  D2_i010_d006  -1.000000000000e+00
    move_i007_j010_d004  OBJ        1.000000000000e+00
    move_i007_j010_d005  D1_i007_d005  -1.000000000000e+00
    move_i007_j010_d005  D2_i010_d007  -1.000000000000e+00
    move_i007_j010_d005  OBJ        1.000000000000e+00
    move_i007_j010_d006  D1_i007_d006  -1.000000000000e+00
    move_i007_j010_d006  D2_i010_d008  -1.000000000000e+00
    move_i007_j010_d006  OBJ        1.000000000000e+00
    move_i007_j010_d007  D1_i007_d007  -1.000000000000e+00
    move_i007_j010_d007  D2_i010_d009  -1.000000000000e+00
    move_i007_j010_d007  OBJ        1.000000000000e+00
    move_i007_j010_d008  D1_i007_d008  -1.000000000000e+00
    move_i007_j010_d008  D2_i010_d010  -1.000000000000e+00
    move_i007_j010_d008  OBJ        1.000000000000e+00
    move_i007_j010_d009  D1_i007_d009  -1.000000000000e+00
    move_i007_j010_d009  D2_i010_d011  -1.000000000000e+00
    move_i007_j010_d009  OBJ        1.000000000000e+00
    move_i008_j001_d001  D1_i008_d001  -1.000000000000e+00
    move_i008_j001_d001  D2_i001_d002  -1.000000000000e+00
    move_i008_j001_d001  OBJ        1.000000000000e+00
    move_i008_j001_d002  D1_i008_d002  -1.000000000000e+00
    move_i008_j001_d002  D2_i001_d003  -1.000000000000e+00
    move_i008_j001_d002  OBJ        1.000000000000e+00
    move_i008_j001_d003  D1_i008_d003  -1.000000000000e+00
    move_i008_j001_d003  D2_i001_d004  -1.000000000000e+00
    move_i008_j001_d003  OBJ        1.000000000000e+00
    move_i008_j001_d004  D1_i008_d004  -1.000000000000e+00
    move_i008_j001_d004  D2_i001_d005  -1.000000000000e+00
    move_i008_j001_d004  OBJ        1.000000000000e+00
    move_i008_j001_d005  D1_i008_d005  -1.000000000000e+00
    move_i008_j001_d005  D2_i001_d006  -1.000000000000e+00
    move_i008_j001_d005  OBJ        1.000000000000e+00
    move_i008_j001_d006  D1_i008_d006  -1.000000000000e+00
    move_i008_j001_d006  D2_i001_d007  -1.000000000000e+00
    move_i008_j001_d006  OBJ        1.000000000000e+00
    move_i008_j001_d007  D1_i008_d007  -1.000000000000e+00
    move_i008_j001_d007  D2_i001_d008  -1.000000000000e+00
    move_i008_j001_d007  OBJ        1.000000000000e+00
    move_i008_j001_d008  D1_i008_d008  -1.000000000000e+00
    move_i008_j001_d008  D2_i001_d009  -1.000000000000e+00
    move_i008_j001_d008  OBJ        1.000000000000e+00
    move_i008_j001_d009  D1_i008_d009  -1.000000000000e+00
    move_i008_j001_d009  D2_i001_d010  -1.000000000000e+00
    move_i008_j001_d009  OBJ        1.000000000000e+00
    move_i008_j001_d010  D1_i008_d010  -1.000000000000e+00
    move_i008_j001_d010  D2_i001_d011  -1.000000000000e+00
    move_i008_j001_d010  OBJ        1.000000000000e+00
    move_i008_j002_d001  D1_i008_d001  -1.000000000000e+00
    move_i008_j002_d001  D2_i002_d002  -1.000000000000e+00
    move_i008_j002_d001  OBJ        1.000000000000e+00
    move_i008_j002_d002  D1_i008_d002  -1.000000000000e+00
    move_i008_j002_d002  D2_i002_d003  -1.000000000000e+00
    move_i008_j002_d002  OBJ        1.000000000000e+00
    move_i008_j002_d003  D1_i008_d003  -1.000000000000e+00
    move_i008_j002_d003  D2_i002_d004  -1.000000000000e+00
    move_i008_j002_d003  OBJ        1.000000000000e+00
    move_i008_j002_d004  D1_i008_d004  -1.000000000000e+00
    move_i008_j002_d004  D2_i002_d005  -1.000000000000e+00
    move_i008_j002_d004  OBJ        1.000000000000e+00
    move_i008_j002_d005  D1_i008_d005  -1.000000000000e+00
    move_i008_j002_d005  D2_i002_d006  -1.000000000000e+00
    move_i008_j002_d005  OBJ        1.000000000000e+00
    move_i008_j002_d006  D1_i008_d006  -1.000000000000e+00
    move_i008_j002_d006  D2_i002_d007  -1.000000000000e+00
    move_i008_j002_d006  OBJ        1.000000000000e+00
    move_i008_j002_d007  D1_i008_d007  -1.000000000000e+00
    move_i008_j002_d007  D2_i002_d008  -1.000000000000e+00
    move_i008_j002_d007  OBJ        1.000000000000e+00
    move_i008_j002_d008  D1_i008_d008  -1.000000000000e+00
    move_i008_j002_d008  D2_i002_d009  -1.000000000000e+00
    move_i008_j002_d008  OBJ        1.000000000000e+00
    move_i008_j002_d009  D1_i008_d009  -1.000000000000e+00
    move_i008_j002_d009  D2_i002_d010  -1.000000000000e+00
    move_i008_j002_d009  OBJ        1.000000000000e+00
    move_i008_j002_d010  D1_i008_d010  -1.000000000000e+00
    move_i008_j002_d010  D2_i002_d011  -1.000000000000e+00
    move_i008_j002_d010  OBJ        1.000000000000e+00
    move_i008_j003_d001  D1_i008_d001  -1.000000000000e+00
    move_i008_j003_d001  D2_i003_d003  -1.000000000000e+00
    move_i008_j003_d001  OBJ        1.000000000000e+00
    move_i008_j003_d002  D1_i008_d002  -1.000000000000e+00
    move_i008_j003_d002  D2_i003_d004  -1.000000000000e+00
    move_i008_j003_d002  OBJ        1.000000000000e+00
    move_i008_j003_d003  D1_i008_d003  -1.000000000000e+00
    move_i008_j003_d003  D2_i003_d005  -1.000000000000e+00
    move_i008_j003_d003  OBJ        1.000000000000e+00
    move_i008_j003_d004  D1_i008_d004  -1.000000000000e+00
    move_i008_j003_d004  D2_i003_d006  -1.000000000000e+00
    move_i008_j003_d004  OBJ        1.000000000000e+00
    move_i008_j003_d005  D1_i008_d005  -1.000000000000e+00
    move_i008_j003_d005  D2_i003_d007  -1.000000000000e+00
    move_i008_j003_d005  OBJ        1.000000000000e+00
    move_i008_j003_d006  D1_i008_d006  -1.000000000000e+00
    move_i008_j003_d006  D2_i003_d008  -1.000000000000e+00
    move_i008_j003_d006  OBJ        1.000000000000e+00
    move_i008_j003_d007  D1_i008_d007  -1.000000000000e+00
    move_i008_j003_d007  D2_i003_d009  -1.000000000000e+00
    move_i008_j003_d007  OBJ        1.000000000000e+00
    move_i008_j003_d008  D1_i008_d008  -1.000000000000e+00
    move_i008_j003_d008  D2_i003_d010  -1.000000000000e+00
    move_i008_j003_d008  OBJ        1.000000000000e+00
    move_i008_j003_d009  D1_i008_d009  -1.000000000000e+00
    move_i008_j003_d009  D2_i003_d011  -1.000000000000e+00
    move_i008_j003_d009  OBJ        1.000000000000e+00
    move_i008_j004_d001  D1_i008_d001  -1.000000000000e+00
    move_i008_j004_d001  D2_i004_d003  -1.000000000000e+00
    move_i008_j004_d001  OBJ        1.000000000000e+00
    move_i008_j004_d002  D1_i008_d002  -1.000000000000e+00
    move_i008_j004_d002  D2_i004_d004  -1.000000000000e+00
    move_i008_j004_d002  OBJ        1.000000000000e+00
    move_i008_j004_d003  D1_i008_d003  -1.000000000000e+00
    move_i008_j004_d003  D2_i004_d005  -1.000000000000e+00
    move_i008_j004_d003  OBJ        1.000000000000e+00
    move_i008_j004_d004  D1_i008_d004  -1.000000000000e+00
    move_i008_j004_d004  D2_i004_d006  -1.000000000000e+00
    move_i008_j004_d004  OBJ        1.000000000000e+00
    move_i008_j004_d005  D1_i008_d005  -1.000000000000e+00
    move_i008_j004_d005  D2_i004_d007  -1.000000000000e+00
    move_i008_j004_d005  OBJ        1.000000000000e+00
    move_i008_j004_d006  D1_i008_d006  -1.000000000000e+00
    move_i008_j004_d006  D2_i004_d008  -1.000000000000e+00
    move_i008_j004_d006  OBJ        1.000000000000e+00
    move_i008_j004_d007  D1_i008_d007  -1.000000000000e+00
    move_i008_j004_d007  D2_i004_d009  -1.000000000000e+00
    move_i008_j004_d007  OBJ        1.000000000000e+00
    move_i008_j004_d008  D1_i008_d008  -1.000000000000e+00
    move_i008_j004_d008  D2_i004_d010  -1.000000000000e+00
    move_i008_j004_d008  OBJ        1.000000000000e+00
    move_i008_j004_d009  D1_i008_d009  -1.000000000000e+00
    move_i008_j004_d009  D2_i004_d011  -1.000000000000e+00
    move_i008_j004_d009  OBJ        1.000000000000e+00
    move_i008_j005_d001  D1_i008_d001  -1.000000000000e+00
    move_i008_j005_d001  D2_i005_d002  -1.000000000000e+00
    move_i008_j005_d001  OBJ        1.000000000000e+00
    move_i008_j005_d002  D1_i008_d002  -1.000000000000e+00
    move_i008_j005_d002  D2_i005_d003  -1.000000000000e+00
    move_i008_j005_d002  OBJ        1.000000000000e+00
    move_i008_j005_d003  D1_i008_d003  -1.000000000000e+00
    move_i008_j005_d003  D2_i005_d004  -1.000000000000e+00
    move_i008_j005_d003  OBJ        1.000000000000e+00
    move_i008_j005_d004  D1_i008_d004  -1.000000000000e+00
    move_i008_j005_d004  D2_i005_d005  -1.000000000000e+00
    move_i008_j005_d004  OBJ        1.000000000000e+00
    move_i008_j005_d005  D1_i008_d005  -1.000000000000e+00
    move_i008_j005_d005  D2_i005_d006  -1.000000000000e+00
    move_i008_j005_d005  OBJ        1.000000000000e+00
    move_i008_j005_d006  D1_i008_d006  -1.000000000000e+00
    move_i008_j005_d006  D2_i005_d007  -1.000000000000e+00
    move_i008_j005_d006  OBJ        1.000000000000e+00
    move_i008_j005_d007  D1_i008_d007  -1.000000000000e+00
    move_i008_j005_d007  D2_i005_d008  -1.000000000000e+00
    move_i008_j005_d007  OBJ        1.000000000000e+00
    move_i008_j005_d008  D1_i008_d008  -1.000000000000e+00
    move_i008_j005_d008  D2_i005_d009  -1.000000000000e+00
    move_i008_j005_d008  OBJ        1.000000000000e+00
    move_i008_j005_d009  D1_i008_d009  -1.000000000000e+00
    move_i008_j005_d009  D2_i005_d010  -1.000000000000e+00
    move_i008_j005_d009  OBJ        1.000000000000e+00
    move_i008_j005_d010  D1_i008_d010  -1.000000000000e+00
    move_i008_j005_d010  D2_i005_d011  -1.000000000000e+00
    move_i008_j005_d010  OBJ        1.000000000000e+00
    move_i008_j006_d001  D1_i008_d001  -1.000000000000e+00
    move_i008_j006_d001  D2_i006_d002  -1.000000000000e+00
    move_i008_j006_d001  OBJ        1.000000000000e+00
    move_i008_j006_d002  D1_i008_d002  -1.000000000000e+00
    move_i008_j006_d002  D2_i006_d003  -1.000000000000e+00
    move_i008_j006_d002  OBJ        1.000000000000e+00
    move_i008_j006_d003  D1_i008_d003  -1.000000000000e+00
    move_i008_j006_d003  D2_i006_d004  -1.000000000000e+00
    move_i008_j006_d003  OBJ        1.000000000000e+00
    move_i008_j006_d004  D1_i008_d004  -1.000000000000e+00
    move_i008_j006_d004  D2_i006_d005  -1.000000000000e+00
    move_i008_j006_d004  OBJ        1.000000000000e+00
    move_i008_j006_d005  D1_i008_d005  -1.000000000000e+00
    move_i008_j006_d005  D2_i006_d006  -1.000000000000e+00
    move_i008_j006_d005  OBJ        1.000000000000e+00
    move_i008_j006_d006  D1_i008_d006  -1.000000000000e+00
    move_i008_j006_d006  D2_i006_d007  -1.000000000000e+00
    move_i008_j006_d006  OBJ        1.000000000000e+00
    move_i008_j006_d007  D1_i008_d007  -1.000000000000e+00
    move_i008_j006_d007  D2_i006_d008  -1.000000000000e+00
    move_i008_j006_d007  OBJ        1.000000000000e+00
    move_i008_j006_d008  D1_i008_d008  -1.000000000000e+00
    move_i008_j006_d008  D2_i006_d009  -1.000000000000e+00
    move_i008_j006_d008  OBJ        1.000000000000e+00
    move_i008_j006_d009  D1_i008_d009  -1.000000000000e+00
    move_i008_j006_d009  D2_i006_d010  -1.000000000000e+00
    move_i008_j006_d009  OBJ        1.000000000000e+00
    move_i008_j006_d010  D1_i008_d010  -1.000000000000e+00
    move_i008_j006_d010  D2_i006_d011  -1.000000000000e+00
    move_i008_j006_d010  OBJ        1.000000000000e+00
    move_i008_j007_d001  D1_i008_d001  -1.000000000000e+00
    move_i008_j007_d001  D2_i007_d003  -1.000000000000e+00
    move_i008_j007_d001  OBJ        1.000000000000e+00
    move_i008_j007_d002  D1_i008_d002  -1.000000000000e+00
    move_i008_j007_d002  D2_i007_d004  -1.000000000000e+00
    move_i008_j007_d002  OBJ        1.000000000000e+00
    move_i008_j007_d003  D1_i008_d003  -1.000000000000e+00
    move_i008_j007_d003  D2_i007_d005  -1.000000000000e+00
    move_i008_j007_d003  OBJ        1.000000000000e+00
    move_i008_j007_d004  D1_i008_d004  -1.000000000000e+00
    move_i008_j007_d004  D2_i007_d006  -1.000000000000e+00
    move_i008_j007_d004  OBJ        1.000000000000e+00
    move_i008_j007_d005  D1_i008_d005  -1.000000000000e+00
    move_i008_j007_d005  D2_i007_d007  -1.000000000000e+00
    move_i008_j007_d005  OBJ        1.000000000000e+00
    move_i008_j007_d006  D1_i008_d006  -1.000000000000e+00
    move_i008_j007_d006  D2_i007_d008  -1.000000000000e+00
    move_i008_j007_d006  OBJ        1.000000000000e+00
    move_i008_j007_d007  D1_i008_d007  -1.000000000000e+00
    move_i008_j007_d007  D2_i007_d009  -1.000000000000e+00
    move_i008_j007_d007  OBJ        1.000000000000e+00
    move_i008_j007_d008  D1_i008_d008  -1.000000000000e+00
    move_i008_j007_d008  D2_i007_d010  -1.000000000000e+00
    move_i008_j007_d008  OBJ        1.000000000000e+00
    move_i008_j007_d009  D1_i008_d009  -1.000000000000e+00
    move_i008_j007_d009  D2_i007_d011  -1.000000000000e+00
    move_i008_j007_d009  OBJ        1.000000000000e+00
    move_i008_j009_d001  D1_i008_d001  -1.000000000000e+00
    move_i008_j009_d001  D2_i009_d002  -1.000000000000e+00
    move_i008_j009_d001  OBJ        1.000000000000e+00
    move_i008_j009_d002  D1_i008_d002  -1.000000000000e+00
    move_i008_j009_d002  D2_i009_d003  -1.000000000000e+00
    move_i008_j009_d002  OBJ        1.000000000000e+00
    move_i008_j009_d003  D1_i008_d003  -1.000000000000e+00
    move_i008_j009_d003  D2_i009_d004  -1.000000000000e+00
    move_i008_j009_d003  OBJ        1.000000000000e+00
    move_i008_j009_d004  D1_i008_d004  -1.000000000000e+00
    move_i008_j009_d004  D2_i009_d005  -1.000000000000e+00
    move_i008_j009_d004  OBJ        1.000000000000e+00
    move_i008_j009_d005  D1_i008_d005  -1.000000000000e+00
    move_i008_j009_d005  D2_i009_d006  -1.000000000000e+00
    move_i008_j009_d005  OBJ        1.000000000000e+00
    move_i008_j009_d006  D1_i008_d006  -1.000000000000e+00
    move_i008_j009_d006  D2_i009_d007  -1.000000000000e+00
    move_i008_j009_d006  OBJ        1.000000000000e+00
    move_i008_j009_d007  D1_i008_d007  -1.000000000000e+00
    move_i008_j009_d007  D2_i009_d008  -1.000000000000e+00
    move_i008_j009_d007  OBJ        1.000000000000e+00
    move_i008_j009_d008  D1_i008_d008  -1.000000000000e+00
    move_i008_j009_d008  D2_i009_d009  -1.000000000000e+00
    move_i008_j009_d008  OBJ        1.000000000000e+00
    move_i008_j009_d009  D1_i008_d009  -1.000000000000e+00
    move_i008_j009_d009  D2_i009_d010  -1.000000000000e+00
    move_i008_j009_d009  OBJ        1.000000000000e+00
    move_i008_j009_d010  D1_i008_d010  -1.000000000000e+00
    move_i008_j009_d010  D2_i009_d011  -1.000000000000e+00
    move_i008_j009_d010  OBJ        1.000000000000e+00
    move_i008_j010_d001  D1_i008_d001  -1.000000000000e+00
    move_i008_j010_d001  D2_i010_d002  -1.000000000000e+00
    move_i008_j010_d001  OBJ        1.000000000000e+00
    move_i008_j010_d002  D1_i008_d002  -1.000000000000e+00
    move_i008_j010_d002  D2_i010_d003  -1.000000000000e+00
    move_i008_j010_d002  OBJ        1.000000000000e+00
    move_i008_j010_d003  D1_i008_d003  -1.000000000000e+00
    move_i008_j010_d003  D2_i010_d004  -1.000000000000e+00
    move_i008_j010_d003  OBJ        1.000000000000e+00
    move_i008_j010_d004  D1_i008_d004  -1.000000000000e+00
    move_i008_j010_d004  D2_i010_d005  -1.000000000000e+00
    move_i008_j010_d004  OBJ        1.000000000000e+00
    move_i008_j010_d005  D1_i008_d005  -1.000000000000e+00
    move_i008_j010_d005  D2_i010_d006  -1.000000000000e+00
    move_i008_j010_d005  OBJ        1.000000000000e+00
    move_i008_j010_d006  D1_i008_d006  -1.000000000000e+00
    move_i008_j010_d006  D2_i010_d007  -1.000000000000e+00
    move_i008_j010_d006  OBJ        1.000000000000e+00
    move_i008_j010_d007  D1_i008_d007  -1.000000000000e+00
    move_i008_j010_d007  D2_i010_d008  -1.000000000000e+00
    move_i008_j010_d007  OBJ        1.000000000000e+00
    move_i008_j010_d008  D1_i008_d008  -1.000000000000e+00
    move_i008_j010_d008  D2_i010_d009  -1.000000000000e+00
    move_i008_j010_d008  OBJ        1.000000000000e+00
    move_i008_j010_d009  D1_i008_d009  -1.000000000000e+00
    move_i008_j010_d009  D2_i010_d010  -1.000000000000e+00
    move_i008_j010_d009  OBJ        1.000000000000e+00
    move_i008_j010_d010  D1_i008_d010  -1.000000000000e+00
    move_i008_j010_d010  D2_i010_d011  -1.000000000000e+00
    move_i008_j010_d010  OBJ        1.000000000000e+00
    move_i009_j001_d001  D1_i009_d001  -1.000000000000e+00
    move_i009_j001_d001  D2_i001_d002  -1.000000000000e+00
    move_i009_j001_d001  OBJ        1.000000000000e+00
    move_i009_j001_d002  D1_i009_d002  -1.000000000000e+00
    move_i009_j001_d002  D2_i001_d003  -1.000000000000e+00
    move_i009_j001_d002  OBJ        1.000000000000e+00
    move_i009_j001_d003  D1_i009_d003  -1.000000000000e+00
    move_i009_j001_d003  D2_i001_d004  -1.000000000000e+00
    move_i009_j001_d003  OBJ        1.000000000000e+00
    move_i009_j001_d004  D1_i009_d004  -1.000000000000e+00
    move_i009_j001_d004  D2_i001_d005  -1.000000000000e+00
    move_i009_j001_d004  OBJ        1.000000000000e+00
    move_i009_j001_d005  D1_i009_d005  -1.000000000000e+00
    move_i009_j001_d005  D2_i001_d006  -1.000000000000e+00
    move_i009_j001_d005  OBJ        1.000000000000e+00
    move_i009_j001_d006  D1_i009_d006  -1.000000000000e+00
    move_i009_j001_d006  D2_i001_d007  -1.000000000000e+00
    move_i009_j001_d006  OBJ        1.000000000000e+00
    move_i009_j001_d007  D1_i009_d007  -1.000000000000e+00
    move_i009_j001_d007  D2_i001_d008  -1.000000000000e+00
    move_i009_j001_d007  OBJ        1.000000000000e+00
    move_i009_j001_d008  D1_i009_d008  -1.000000000000e+00
    move_i009_j001_d008  D2_i001_d009  -1.000000000000e+00
    move_i009_j001_d008  OBJ        1.000000000000e+00
    move_i009_j001_d009  D1_i009_d009  -1.000000000000e+00
    move_i009_j001_d009  D2_i001_d010  -1.000000000000e+00
    move_i009_j001_d009  OBJ        1.000000000000e+00
    move_i009_j001_d010  D1_i009_d010  -1.000000000000e+00
    move_i009_j001_d010  D2_i001_d011  -1.000000000000e+00
    move_i009_j001_d010  OBJ        1.000000000000e+00
    move_i009_j002_d001  D1_i009_d001  -1.000000000000e+00
    move_i009_j002_d001  D2_i002_d002  -1.000000000000e+00
    move_i009_j002_d001  OBJ        1.000000000000e+00
    move_i009_j002_d002  D1_i009_d002  -1.000000000000e+00
    move_i009_j002_d002  D2_i002_d003  -1.000000000000e+00
    move_i009_j002_d002  OBJ        1.000000000000e+00
    move_i009_j002_d003  D1_i009_d003  -1.000000000000e+00
    move_i009_j002_d003  D2_i002_d004  -1.000000000000e+00
    move_i009_j002_d003  OBJ        1.000000000000e+00
    move_i009_j002_d004  D1_i009_d004  -1.000000000000e+00
    move_i009_j002_d004  D2_i002_d005  -1.000000000000e+00
    move_i009_j002_d004  OBJ        1.000000000000e+00
    move_i009_j002_d005  D1_i009_d005  -1.000000000000e+00
    move_i009_j002_d005  D2_i002_d006  -1.000000000000e+00
    move_i009_j002_d005  OBJ        1.000000000000e+00
    move_i009_j002_d006  D1_i009_d006  -1.000000000000e+00
    move_i009_j002_d006  D2_i002_d007  -1.000000000000e+00
    move_i009_j002_d006  OBJ        1.000000000000e+00
    move_i009_j002_d007  D1_i009_d007  -1.000000000000e+00
    move_i009_j002_d007  D2_i002_d008  -1.000000000000e+00
    move_i009_j002_d007  OBJ        1.000000000000e+00
    move_i009_j002_d008  D1_i009_d008  -1.000000000000e+00
    move_i009_j002_d008  D2_i002_d009  -1.000000000000e+00
    move_i009_j002_d008  OBJ        1.000000000000e+00
    move_i009_j002_d009  D1_i009_d009  -1.000000000000e+00
    move_i009_j002_d009  D2_i002_d010  -1.000000000000e+00
    move_i009_j002_d009  OBJ        1.000000000000e+00
    move_i009_j002_d010  D1_i009_d010  -1.000000000000e+00
    move_i009_j002_d010  D2_i002_d011  -1.000000000000e+00
    move_i009_j002_d010  OBJ        1.000000000000e+00
    move_i009_j003_d001  D1_i009_d001  -1.000000000000e+00
    move_i009_j003_d001  D2_i003_d003  -1.000000000000e+00
    move_i009_j003_d001  OBJ        1.000000000000e+00
    move_i009_j003_d002  D1_i009_d002  -1.000000000000e+00
    move_i009_j003_d002  D2_i003_d004  -1.000000000000e+00
    move_i009_j003_d002  OBJ        1.000000000000e+00
    move_i009_j003_d003  D1_i009_d003  -1.000000000000e+00
    move_i009_j003_d003  D2_i003_d005  -1.000000000000e+00
    move_i009_j003_d003  OBJ        1.000000000000e+00
    move_i009_j003_d004  D1_i009_d004  -1.000000000000e+00
    move_i009_j003_d004  D2_i003_d006  -1.000000000000e+00
    move_i009_j003_d004  OBJ        1.000000000000e+00
    move_i009_j003_d005  D1_i009_d005  -1.000000000000e+00
    move_i009_j003_d005  D2_i003_d007  -1.000000000000e+00
    move_i009_j003_d005  OBJ        1.000000000000e+00
    move_i009_j003_d006  D1_i009_d006  -1.000000000000e+00
    move_i009_j003_d006  D2_i003_d008  -1.000000000000e+00
    move_i009_j003_d006  OBJ        1.000000000000e+00
    move_i009_j003_d007  D1_i009_d007  -1.000000000000e+00
    move_i009_j003_d007  D2_i003_d009  -1.000000000000e+00
    move_i009_j003_d007  OBJ        1.000000000000e+00
    move_i009_j003_d008  D1_i009_d008  -1.000000000000e+00
    move_i009_j003_d008  D2_i003_d010  -1.000000000000e+00
    move_i009_j003_d008  OBJ        1.000000000000e+00
    move_i009_j003_d009  D1_i009_d009  -1.000000000000e+00
    move_i009_j003_d009  D2_i003_d011  -1.000000000000e+00
    move_i009_j003_d009  OBJ        1.000000000000e+00
    move_i009_j004_d001  D1_i009_d001  -1.000000000000e+00
    move_i009_j004_d001  D2_i004_d002  -1.000000000000e+00
    move_i009_j004_d001  OBJ        1.000000000000e+00
    move_i009_j004_d002  D1_i009_d002  -1.000000000000e+00
    move_i009_j004_d002  D2_i004_d003  -1.000000000000e+00
    move_i009_j004_d002  OBJ        1.000000000000e+00
    move_i009_j004_d003  D1_i009_d003  -1.000000000000e+00
    move_i009_j004_d003  D2_i004_d004  -1.000000000000e+00
    move_i009_j004_d003  OBJ        1.000000000000e+00
    move_i009_j004_d004  D1_i009_d004  -1.000000000000e+00
    move_i009_j004_d004  D2_i004_d005  -1.000000000000e+00
    move_i009_j004_d004  OBJ        1.000000000000e+00
    move_i009_j004_d005  D1_i009_d005  -1.000000000000e+00
    move_i009_j004_d005  D2_i004_d006  -1.000000000000e+00
    move_i009_j004_d005  OBJ        1.000000000000e+00
    move_i009_j004_d006  D1_i009_d006  -1.000000000000e+00
    move_i009_j004_d006  D2_i004_d007  -1.000000000000e+00
    move_i009_j004_d006  OBJ        1.000000000000e+00
    move_i009_j004_d007  D1_i009_d007  -1.000000000000e+00
    move_i009_j004_d007  D2_i004_d008  -1.000000000000e+00
    move_i009_j004_d007  OBJ        1.000000000000e+00
    move_i009_j004_d008  D1_i009_d008  -1.000000000000e+00
    move_i009_j004_d008  D2_i004_d009  -1.000000000000e+00
    move_i009_j004_d008  OBJ        1.000000000000e+00
    move_i009_j004_d009  D1_i009_d009  -1.000000000000e+00
    move_i009_j004_d009  D2_i004_d010  -1.000000000000e+00
    move_i009_j004_d009  OBJ        1.000000000000e+00
    move_i009_j004_d010  D1_i009_d010  -1.000000000000e+00
    move_i009_j004_d010  D2_i004_d011  -1.000000000000e+00
    move_i009_j004_d010  OBJ        1.000000000000e+00
    move_i009_j005_d001  D1_i009_d001  -1.000000000000e+00
    move_i009_j005_d001  D2_i005_d002  -1.000000000000e+00
    move_i009_j005_d001  OBJ        1.000000000000e+00
    move_i009_j005_d002  D1_i009_d002  -1.000000000000e+00
    move_i009_j005_d002  D2_i005_d003  -1.000000000000e+00
    move_i009_j005_d002  OBJ        1.000000000000e+00
    move_i009_j005_d003  D1_i009_d003  -1.000000000000e+00
    move_i009_j005_d003  D2_i005_d004  -1.000000000000e+00
    move_i009_j005_d003  OBJ        1.000000000000e+00
    move_i009_j005_d004  D1_i009_d004  -1.000000000000e+00
    move_i009_j005_d004  D2_i005_d005  -1.000000000000e+00
    move_i009_j005_d004  OBJ        1.000000000000e+00
    move_i009_j005_d005  D1_i009_d005  -1.000000000000e+00
    move_i009_j005_d005  D2_i005_d006  -1.000000000000e+00
    move_i009_j005_d005  OBJ        1.000000000000e+00
    move_i009_j005_d006  D1_i009_d006  -1.000000000000e+00
    move_i009_j005_d006  D2_i005_d007  -1.000000000000e+00
    move_i009_j005_d006  OBJ        1.000000000000e+00
    move_i009_j005_d007  D1_i009_d007  -1.000000000000e+00
    move_i009_j005_d007  D2_i005_d008  -1.000000000000e+00
    move_i009_j005_d007  OBJ        1.000000000000e+00
    move_i009_j005_d008  D1_i009_d008  -1.000000000000e+00
    move_i009_j005_d008  D2_i005_d009  -1.000000000000e+00
    move_i009_j005_d008  OBJ        1.000000000000e+00
    move_i009_j005_d009  D1_i009_d009  -1.000000000000e+00
    move_i009_j005_d009  D2_i005_d010  -1.000000000000e+00
    move_i009_j005_d009  OBJ        1.000000000000e+00
    move_i009_j005_d010  D1_i009_d010  -1.000000000000e+00
    move_i009_j005_d010  D2_i005_d011  -1.000000000000e+00
    move_i009_j005_d010  OBJ        1.000000000000e+00
    move_i009_j006_d001  D1_i009_d001  -1.000000000000e+00
    move_i009_j006_d001  D2_i006_d002  -1.000000000000e+00
    move_i009_j006_d001  OBJ        1.000000000000e+00
    move_i009_j006_d002  D1_i009_d002  -1.000000000000e+00
    move_i009_j006_d002  D2_i006_d003  -1.000000000000e+00
    move_i009_j006_d002  OBJ        1.000000000000e+00
    move_i009_j006_d003  D1_i009_d003  -1.000000000000e+00
    move_i009_j006_d003  D2_i006_d004  -1.000000000000e+00
    move_i009_j006_d003  OBJ        1.000000000000e+00
    move_i009_j006_d004  D1_i009_d004  -1.000000000000e+00
    move_i009_j006_d004  D2_i006_d005  -1.000000000000e+00
    move_i009_j006_d004  OBJ        1.000000000000e+00
    move_i009_j006_d005  D1_i009_d005  -1.000000000000e+00
    move_i009_j006_d005  D2_i006_d006  -1.000000000000e+00
    move_i009_j006_d005  OBJ        1.000000000000e+00
    move_i009_j006_d006  D1_i009_d006  -1.000000000000e+00
    move_i009_j006_d006  D2_i006_d007  -1.000000000000e+00
    move_i009_j006_d006  OBJ        1.000000000000e+00
    move_i009_j006_d007  D1_i009_d007  -1.000000000000e+00
    move_i009_j006_d007  D2_i006_d008  -1.000000000000e+00
    move_i009_j006_d007  OBJ        1.000000000000e+00
    move_i009_j006_d008  D1_i009_d008  -1.000000000000e+00
    move_i009_j006_d008  D2_i006_d009  -1.000000000000e+00
    move_i009_j006_d008  OBJ        1.000000000000e+00
    move_i009_j006_d009  D1_i009_d009  -1.000000000000e+00
    move_i009_j006_d009  D2_i006_d010  -1.000000000000e+00
    move_i009_j006_d009  OBJ        1.000000000000e+00
    move_i009_j006_d010  D1_i009_d010  -1.000000000000e+00
    move_i009_j006_d010  D2_i006_d011  -1.000000000000e+00
    move_i009_j006_d010  OBJ        1.000000000000e+00
    move_i009_j007_d001  D1_i009_d001  -1.000000000000e+00
    move_i009_j007_d001  D2_i007_d003  -1.000000000000e+00
    move_i009_j007_d001  OBJ        1.000000000000e+00
    move_i009_j007_d002  D1_i009_d002  -1.000000000000e+00
    move_i009_j007_d002  D2_i007_d004  -1.000000000000e+00
    move_i009_j007_d002  OBJ        1.000000000000e+00
    move_i009_j007_d003  D1_i009_d003  -1.000000000000e+00
    move_i009_j007_d003  D2_i007_d005  -1.000000000000e+00
    move_i009_j007_d003  OBJ        1.000000000000e+00
    move_i009_j007_d004  D1_i009_d004  -1.000000000000e+00
    move_i009_j007_d004  D2_i007_d006  -1.000000000000e+00
    move_i009_j007_d004  OBJ        1.000000000000e+00
    move_i009_j007_d005  D1_i009_d005  -1.000000000000e+00
    move_i009_j007_d005  D2_i007_d007  -1.000000000000e+00
    move_i009_j007_d005  OBJ        1.000000000000e+00
    move_i009_j007_d006  D1_i009_d006  -1.000000000000e+00
    move_i009_j007_d006  D2_i007_d008  -1.000000000000e+00
    move_i009_j007_d006  OBJ        1.000000000000e+00
    move_i009_j007_d007  D1_i009_d007  -1.000000000000e+00
    move_i009_j007_d007  D2_i007_d009  -1.000000000000e+00
    move_i009_j007_d007  OBJ        1.000000000000e+00
    move_i009_j007_d008  D1_i009_d008  -1.000000000000e+00
    move_i009_j007_d008  D2_i007_d010  -1.000000000000e+00
    move_i009_j007_d008  OBJ        1.000000000000e+00
    move_i009_j007_d009  D1_i009_d009  -1.000000000000e+00
    move_i009_j007_d009  D2_i007_d011  -1.000000000000e+00
    move_i009_j007_d009  OBJ        1.000000000000e+00
    move_i009_j008_d001  D1_i009_d001  -1.000000000000e+00
    move_i009_j008_d001  D2_i008_d002  -1.000000000000e+00
    move_i009_j008_d001  OBJ        1.000000000000e+00
    move_i009_j008_d002  D1_i009_d002  -1.000000000000e+00
    move_i009_j008_d002  D2_i008_d003  -1.000000000000e+00
    move_i009_j008_d002  OBJ        1.000000000000e+00
    move_i009_j008_d003  D1_i009_d003  -1.000000000000e+00
    move_i009_j008_d003  D2_i008_d004  -1.000000000000e+00
    move_i009_j008_d003  OBJ        1.000000000000e+00
    move_i009_j008_d004  D1_i009_d004  -1.000000000000e+00
    move_i009_j008_d004  D2_i008_d005  -1.000000000000e+00
    move_i009_j008_d004  OBJ        1.000000000000e+00
    move_i009_j008_d005  D1_i009_d005  -1.000000000000e+00
    move_i009_j008_d005  D2_i008_d006  -1.000000000000e+00
    move_i009_j008_d005  OBJ        1.000000000000e+00
    move_i009_j008_d006  D1_i009_d006  -1.000000000000e+00
    move_i009_j008_d006  D2_i008_d007  -1.000000000000e+00
    move_i009_j008_d006  OBJ        1.000000000000e+00
    move_i009_j008_d007  D1_i009_d007  -1.000000000000e+00
    move_i009_j008_d007  D2_i008_d008  -1.000000000000e+00
    move_i009_j008_d007  OBJ        1.000000000000e+00
    move_i009_j008_d008  D1_i009_d008  -1.000000000000e+00
    move_i009_j008_d008  D2_i008_d009  -1.000000000000e+00
    move_i009_j008_d008  OBJ        1.000000000000e+00
    move_i009_j008_d009  D1_i009_d009  -1.000000000000e+00
    move_i009_j008_d009  D2_i008_d010  -1.000000000000e+00
    move_i009_j008_d009  OBJ        1.000000000000e+00
    move_i009_j008_d010  D1_i009_d010  -1.000000000000e+00
    move_i009_j008_d010  D2_i008_d011  -1.000000000000e+00
    move_i009_j008_d010  OBJ        1.000000000000e+00
    move_i009_j010_d001  D1_i009_d001  -1.000000000000e+00
    move_i009_j010_d001  D2_i010_d002  -1.000000000000e+00
    move_i009_j010_d001  OBJ        1.000000000000e+00
    move_i009_j010_d002  D1_i009_d002  -1.000000000000e+00
    move_i009_j010_d002  D2_i010_d003  -1.000000000000e+00
    move_i009_j010_d002  OBJ        1.000000000000e+00
    move_i009_j010_d003  D1_i009_d003  -1.000000000000e+00
    move_i009_j010_d003  D2_i010_d004  -1.000000000000e+00
    move_i009_j010_d003  OBJ        1.000000000000e+00
    move_i009_j010_d004  D1_i009_d004  -1.000000000000e+00
    move_i009_j010_d004  D2_i010_d005  -1.000000000000e+00
    move_i009_j010_d004  OBJ        1.000000000000e+00
    move_i009_j010_d005  D1_i009_d005  -1.000000000000e+00
    move_i009_j010_d005  D2_i010_d006  -1.000000000000e+00
    move_i009_j010_d005  OBJ        1.000000000000e+00
    move_i009_j010_d006  D1_i009_d006  -1.000000000000e+00
    move_i009_j010_d006  D2_i010_d007  -1.000000000000e+00
    move_i009_j010_d006  OBJ        1.000000000000e+00
    move_i009_j010_d007  D1_i009_d007  -1.000000000000e+00
    move_i009_j010_d007  D2_i010_d008  -1.000000000000e+00
    move_i009_j010_d007  OBJ        1.000000000000e+00
    move_i009_j010_d008  D1_i009_d008  -1.000000000000e+00
    move_i009_j010_d008  D2_i010_d009  -1.000000000000e+00
    move_i009_j010_d008  OBJ        1.000000000000e+00
    move_i009_j010_d009  D1_i009_d009  -1.000000000000e+00
    move_i009_j010_d009  D2_i010_d010  -1.000000000000e+00
    move_i009_j010_d009  OBJ        1.000000000000e+00
    move_i009_j010_d010  D1_i009_d010  -1.000000000000e+00
    move_i009_j010_d010  D2_i010_d011  -1.000000000000e+00
    move_i009_j010_d010  OBJ        1.000000000000e+00
    move_i010_j001_d001  D1_i010_d001  -1.000000000000e+00
    move_i010_j001_d001  D2_i001_d003  -1.000000000000e+00
    move_i010_j001_d001  OBJ        1.000000000000e+00
    move_i010_j001_d002  D1_i010_d002  -1.000000000000e+00
    move_i010_j001_d002  D2_i001_d004  -1.000000000000e+00
    move_i010_j001_d002  OBJ        1.000000000000e+00
    move_i010_j001_d003  D1_i010_d003  -1.000000000000e+00
    move_i010_j001_d003  D2_i001_d005  -1.000000000000e+00
    move_i010_j001_d003  OBJ        1.000000000000e+00
    move_i010_j001_d004  D1_i010_d004  -1.000000000000e+00
    move_i010_j001_d004  D2_i001_d006  -1.000000000000e+00
    move_i010_j001_d004  OBJ        1.000000000000e+00
    move_i010_j001_d005  D1_i010_d005  -1.000000000000e+00
    move_i010_j001_d005  D2_i001_d007  -1.000000000000e+00
    move_i010_j001_d005  OBJ        1.000000000000e+00
    move_i010_j001_d006  D1_i010_d006  -1.000000000000e+00
    move_i010_j001_d006  D2_i001_d008  -1.000000000000e+00
    move_i010_j001_d006  OBJ        1.000000000000e+00
    move_i010_j001_d007  D1_i010_d007  -1.000000000000e+00
    move_i010_j001_d007  D2_i001_d009  -1.000000000000e+00
    move_i010_j001_d007  OBJ        1.000000000000e+00
    move_i010_j001_d008  D1_i010_d008  -1.000000000000e+00
    move_i010_j001_d008  D2_i001_d010  -1.000000000000e+00
    move_i010_j001_d008  OBJ        1.000000000000e+00
    move_i010_j001_d009  D1_i010_d009  -1.000000000000e+00
    move_i010_j001_d009  D2_i001_d011  -1.000000000000e+00
    move_i010_j001_d009  OBJ        1.000000000000e+00
    move_i010_j002_d001  D1_i010_d001  -1.000000000000e+00
    move_i010_j002_d001  D2_i002_d002  -1.000000000000e+00
    move_i010_j002_d001  OBJ        1.000000000000e+00
    move_i010_j002_d002  D1_i010_d002  -1.000000000000e+00
    move_i010_j002_d002  D2_i002_d003  -1.000000000000e+00
    move_i010_j002_d002  OBJ        1.000000000000e+00
    move_i010_j002_d003  D1_i010_d003  -1.000000000000e+00
    move_i010_j002_d003  D2_i002_d004  -1.000000000000e+00
    move_i010_j002_d003  OBJ        1.000000000000e+00
    move_i010_j002_d004  D1_i010_d004  -1.000000000000e+00
    move_i010_j002_d004  D2_i002_d005  -1.000000000000e+00
    move_i010_j002_d004  OBJ        1.000000000000e+00
    move_i010_j002_d005  D1_i010_d005  -1.000000000000e+00
    move_i010_j002_d005  D2_i002_d006  -1.000000000000e+00
    move_i010_j002_d005  OBJ        1.000000000000e+00
    move_i010_j002_d006  D1_i010_d006  -1.000000000000e+00
    move_i010_j002_d006  D2_i002_d007  -1.000000000000e+00
    move_i010_j002_d006  OBJ        1.000000000000e+00
    move_i010_j002_d007  D1_i010_d007  -1.000000000000e+00
    move_i010_j002_d007  D2_i002_d008  -1.000000000000e+00
    move_i010_j002_d007  OBJ        1.000000000000e+00
    move_i010_j002_d008  D1_i010_d008  -1.000000000000e+00
    move_i010_j002_d008  D2_i002_d009  -1.000000000000e+00
    move_i010_j002_d008  OBJ        1.000000000000e+00
    move_i010_j002_d009  D1_i010_d009  -1.000000000000e+00
    move_i010_j002_d009  D2_i002_d010  -1.000000000000e+00
    move_i010_j002_d009  OBJ        1.000000000000e+00
    move_i010_j002_d010  D1_i010_d010  -1.000000000000e+00
    move_i010_j002_d010  D2_i002_d011  -1.000000000000e+00
    move_i010_j002_d010  OBJ        1.000000000000e+00
    move_i010_j003_d001  D1_i010_d001  -1.000000000000e+00
    move_i010_j003_d001  D2_i003_d003  -1.000000000000e+00
    move_i010_j003_d001  OBJ        1.000000000000e+00
    move_i010_j003_d002  D1_i010_d002  -1.000000000000e+00
    move_i010_j003_d002  D2_i003_d004  -1.000000000000e+00
    move_i010_j003_d002  OBJ        1.000000000000e+00
    move_i010_j003_d003  D1_i010_d003  -1.000000000000e+00
    move_i010_j003_d003  D2_i003_d005  -1.000000000000e+00
    move_i010_j003_d003  OBJ        1.000000000000e+00
    move_i010_j003_d004  D1_i010_d004  -1.000000000000e+00
    move_i010_j003_d004  D2_i003_d006  -1.000000000000e+00
    move_i010_j003_d004  OBJ        1.000000000000e+00
    move_i010_j003_d005  D1_i010_d005  -1.000000000000e+00
    move_i010_j003_d005  D2_i003_d007  -1.000000000000e+00
    move_i010_j003_d005  OBJ        1.000000000000e+00
    move_i010_j003_d006  D1_i010_d006  -1.000000000000e+00
    move_i010_j003_d006  D2_i003_d008  -1.000000000000e+00
    move_i010_j003_d006  OBJ        1.000000000000e+00
    move_i010_j003_d007  D1_i010_d007  -1.000000000000e+00
    move_i010_j003_d007  D2_i003_d009  -1.000000000000e+00
    move_i010_j003_d007  OBJ        1.000000000000e+00
    move_i010_j003_d008  D1_i010_d008  -1.000000000000e+00
    move_i010_j003_d008  D2_i003_d010  -1.000000000000e+00
    move_i010_j003_d008  OBJ        1.000000000000e+00
    move_i010_j003_d009  D1_i010_d009  -1.000000000000e+00
    move_i010_j003_d009  D2_i003_d011  -1.000000000000e+00
    move_i010_j003_d009  OBJ        1.000000000000e+00
    move_i010_j004_d001  D1_i010_d001  -1.000000000000e+00
    move_i010_j004_d001  D2_i004_d003  -1.000000000000e+00
    move_i010_j004_d001  OBJ        1.000000000000e+00
    move_i010_j004_d002  D1_i010_d002  -1.000000000000e+00
    move_i010_j004_d002  D2_i004_d004  -1.000000000000e+00
    move_i010_j004_d002  OBJ        1.000000000000e+00
    move_i010_j004_d003  D1_i010_d003  -1.000000000000e+00
    move_i010_j004_d003  D2_i004_d005  -1.000000000000e+00
    move_i010_j004_d003  OBJ        1.000000000000e+00
    move_i010_j004_d004  D1_i010_d004  -1.000000000000e+00
    move_i010_j004_d004  D2_i004_d006  -1.000000000000e+00
    move_i010_j004_d004  OBJ        1.000000000000e+00
    move_i010_j004_d005  D1_i010_d005  -1.000000000000e+00
    move_i010_j004_d005  D2_i004_d007  -1.000000000000e+00
    move_i010_j004_d005  OBJ        1.000000000000e+00
    move_i010_j004_d006  D1_i010_d006  -1.000000000000e+00
    move_i010_j004_d006  D2_i004_d008  -1.000000000000e+00
    move_i010_j004_d006  OBJ        1.000000000000e+00
    move_i010_j004_d007  D1_i010_d007  -1.000000000000e+00
    move_i010_j004_d007  D2_i004_d009  -1.000000000000e+00
    move_i010_j004_d007  OBJ        1.000000000000e+00
    move_i010_j004_d008  D1_i010_d008  -1.000000000000e+00
    move_i010_j004_d008  D2_i004_d010  -1.000000000000e+00
    move_i010_j004_d008  OBJ        1.000000000000e+00
    move_i010_j004_d009  D1_i010_d009  -1.000000000000e+00
    move_i010_j004_d009  D2_i004_d011  -1.000000000000e+00
    move_i010_j004_d009  OBJ        1.000000000000e+00
    move_i010_j005_d001  D1_i010_d001  -1.000000000000e+00
    move_i010_j005_d001  D2_i005_d002  -1.000000000000e+00
    move_i010_j005_d001  OBJ        1.000000000000e+00
    move_i010_j005_d002  D1_i010_d002  -1.000000000000e+00
    move_i010_j005_d002  D2_i005_d003  -1.000000000000e+00
    move_i010_j005_d002  OBJ        1.000000000000e+00
    move_i010_j005_d003  D1_i010_d003  -1.000000000000e+00
    move_i010_j005_d003  D2_i005_d004  -1.000000000000e+00
    move_i010_j005_d003  OBJ        1.000000000000e+00
    move_i010_j005_d004  D1_i010_d004  -1.000000000000e+00
    move_i010_j005_d004  D2_i005_d005  -1.000000000000e+00
    move_i010_j005_d004  OBJ        1.000000000000e+00
    move_i010_j005_d005  D1_i010_d005  -1.000000000000e+00
    move_i010_j005_d005  D2_i005_d006  -1.000000000000e+00
    move_i010_j005_d005  OBJ        1.000000000000e+00
    move_i010_j005_d006  D1_i010_d006  -1.000000000000e+00
    move_i010_j005_d006  D2_i005_d007  -1.000000000000e+00
    move_i010_j005_d006  OBJ        1.000000000000e+00
    move_i010_j005_d007  D1_i010_d007  -1.000000000000e+00
    move_i010_j005_d007  D2_i005_d008  -1.000000000000e+00
    move_i010_j005_d007  OBJ        1.000000000000e+00
    move_i010_j005_d008  D1_i010_d008  -1.000000000000e+00
    move_i010_j005_d008  D2_i005_d009  -1.000000000000e+00
    move_i010_j005_d008  OBJ        1.000000000000e+00
    move_i010_j005_d009  D1_i010_d009  -1.000000000000e+00
    move_i010_j005_d009  D2_i005_d010  -1.000000000000e+00
    move_i010_j005_d009  OBJ        1.000000000000e+00
    move_i010_j005_d010  D1_i010_d010  -1.000000000000e+00
    move_i010_j005_d010  D2_i005_d011  -1.000000000000e+00
    move_i010_j005_d010  OBJ        1.000000000000e+00
    move_i010_j006_d001  D1_i010_d001  -1.000000000000e+00
    move_i010_j006_d001  D2_i006_d002  -1.000000000000e+00
    move_i010_j006_d001  OBJ        1.000000000000e+00
    move_i010_j006_d002  D1_i010_d002  -1.000000000000e+00
    move_i010_j006_d002  D2_i006_d003  -1.000000000000e+00
    move_i010_j006_d002  OBJ        1.000000000000e+00
    move_i010_j006_d003  D1_i010_d003  -1.000000000000e+00
    move_i010_j006_d003  D2_i006_d004  -1.000000000000e+00
    move_i010_j006_d003  OBJ        1.000000000000e+00
    move_i010_j006_d004  D1_i010_d004  -1.000000000000e+00
    move_i010_j006_d004  D2_i006_d005  -1.000000000000e+00
    move_i010_j006_d004  OBJ        1.000000000000e+00
    move_i010_j006_d005  D1_i010_d005  -1.000000000000e+00
    move_i010_j006_d005  D2_i006_d006  -1.000000000000e+00
    move_i010_j006_d005  OBJ        1.000000000000e+00
    move_i010_j006_d006  D1_i010_d006  -1.000000000000e+00
    move_i010_j006_d006  D2_i006_d007  -1.000000000000e+00
    move_i010_j006_d006  OBJ        1.000000000000e+00
    move_i010_j006_d007  D1_i010_d007  -1.000000000000e+00
    move_i010_j006_d007  D2_i006_d008  -1.000000000000e+00
    move_i010_j006_d007  OBJ        1.000000000000e+00
    move_i010_j006_d008  D1_i010_d008  -1.000000000000e+00
    move_i010_j006_d008  D2_i006_d009  -1.000000000000e+00
    move_i010_j006_d008  OBJ        1.000000000000e+00
    move_i010_j006_d009  D1_i010_d009  -1.000000000000e+00
    move_i010_j006_d009  D2_i006_d010  -1.000000000000e+00
    move_i010_j006_d009  OBJ        1.000000000000e+00
    move_i010_j006_d010  D1_i010_d010  -1.000000000000e+00
    move_i010_j006_d010  D2_i006_d011  -1.000000000000e+00
    move_i010_j006_d010  OBJ        1.000000000000e+00
    move_i010_j007_d001  D1_i010_d001  -1.000000000000e+00
    move_i010_j007_d001  D2_i007_d003  -1.000000000000e+00
    move_i010_j007_d001  OBJ        1.000000000000e+00
    move_i010_j007_d002  D1_i010_d002  -1.000000000000e+00
    move_i010_j007_d002  D2_i007_d004  -1.000000000000e+00
    move_i010_j007_d002  OBJ        1.000000000000e+00
    move_i010_j007_d003  D1_i010_d003  -1.000000000000e+00
    move_i010_j007_d003  D2_i007_d005  -1.000000000000e+00
    move_i010_j007_d003  OBJ        1.000000000000e+00
    move_i010_j007_d004  D1_i010_d004  -1.000000000000e+00
    move_i010_j007_d004  D2_i007_d006  -1.000000000000e+00
    move_i010_j007_d004  OBJ        1.000000000000e+00
    move_i010_j007_d005  D1_i010_d005  -1.000000000000e+00
    move_i010_j007_d005  D2_i007_d007  -1.000000000000e+00
    move_i010_j007_d005  OBJ        1.000000000000e+00
    move_i010_j007_d006  D1_i010_d006  -1.000000000000e+00
    move_i010_j007_d006  D2_i007_d008  -1.000000000000e+00
    move_i010_j007_d006  OBJ        1.000000000000e+00
    move_i010_j007_d007  D1_i010_d007  -1.000000000000e+00
    move_i010_j007_d007  D2_i007_d009  -1.000000000000e+00
    move_i010_j007_d007  OBJ        1.000000000000e+00
    move_i010_j007_d008  D1_i010_d008  -1.000000000000e+00
    move_i010_j007_d008  D2_i007_d010  -1.000000000000e+00
    move_i010_j007_d008  OBJ        1.000000000000e+00
    move_i010_j007_d009  D1_i010_d009  -1.000000000000e+00
    move_i010_j007_d009  D2_i007_d011  -1.000000000000e+00
    move_i010_j007_d009  OBJ        1.000000000000e+00
    move_i010_j008_d001  D1_i010_d001  -1.000000000000e+00
    move_i010_j008_d001  D2_i008_d002  -1.000000000000e+00
    move_i010_j008_d001  OBJ        1.000000000000e+00
    move_i010_j008_d002  D1_i010_d002  -1.000000000000e+00
    move_i010_j008_d002  D2_i008_d003  -1.000000000000e+00
    move_i010_j008_d002  OBJ        1.000000000000e+00
    move_i010_j008_d003  D1_i010_d003  -1.000000000000e+00
    move_i010_j008_d003  D2_i008_d004  -1.000000000000e+00
    move_i010_j008_d003  OBJ        1.000000000000e+00
    move_i010_j008_d004  D1_i010_d004  -1.000000000000e+00
    move_i010_j008_d004  D2_i008_d005  -1.000000000000e+00
    move_i010_j008_d004  OBJ        1.000000000000e+00
    move_i010_j008_d005  D1_i010_d005  -1.000000000000e+00
    move_i010_j008_d005  D2_i008_d006  -1.000000000000e+00
    move_i010_j008_d005  OBJ        1.000000000000e+00
    move_i010_j008_d006  D1_i010_d006  -1.000000000000e+00
    move_i010_j008_d006  D2_i008_d007  -1.000000000000e+00
    move_i010_j008_d006  OBJ        1.000000000000e+00
    move_i010_j008_d007  D1_i010_d007  -1.000000000000e+00
    move_i010_j008_d007  D2_i008_d008  -1.000000000000e+00
    move_i010_j008_d007  OBJ        1.000000000000e+00
    move_i010_j008_d008  D1_i010_d008  -1.000000000000e+00
    move_i010_j008_d008  D2_i008_d009  -1.000000000000e+00
    move_i010_j008_d008  OBJ        1.000000000000e+00
    move_i010_j008_d009  D1_i010_d009  -1.000000000000e+00
    move_i010_j008_d009  D2_i008_d010  -1.000000000000e+00
    move_i010_j008_d009  OBJ        1.000000000000e+00
    move_i010_j008_d010  D1_i010_d010  -1.000000000000e+00
    move_i010_j008_d010  D2_i008_d011  -1.000000000000e+00
    move_i010_j008_d010  OBJ        1.000000000000e+00
    move_i010_j009_d001  D1_i010_d001  -1.000000000000e+00
    move_i010_j009_d001  D2_i009_d002  -1.000000000000e+00
    move_i010_j009_d001  OBJ        1.000000000000e+00
    move_i010_j009_d002  D1_i010_d002  -1.000000000000e+00
    move_i010_j009_d002  D2_i009_d003  -1.000000000000e+00
    move_i010_j009_d002  OBJ        1.000000000000e+00
    move_i010_j009_d003  D1_i010_d003  -1.000000000000e+00
    move_i010_j009_d003  D2_i009_d004  -1.000000000000e+00
    move_i010_j009_d003  OBJ        1.000000000000e+00
    move_i010_j009_d004  D1_i010_d004  -1.000000000000e+00
    move_i010_j009_d004  D2_i009_d005  -1.000000000000e+00
    move_i010_j009_d004  OBJ        1.000000000000e+00
    move_i010_j009_d005  D1_i010_d005  -1.000000000000e+00
    move_i010_j009_d005  D2_i009_d006  -1.000000000000e+00
    move_i010_j009_d005  OBJ        1.000000000000e+00
    move_i010_j009_d006  D1_i010_d006  -1.000000000000e+00
    move_i010_j009_d006  D2_i009_d007  -1.000000000000e+00
    move_i010_j009_d006  OBJ        1.000000000000e+00
    move_i010_j009_d007  D1_i010_d007  -1.000000000000e+00
    move_i010_j009_d007  D2_i009_d008  -1.000000000000e+00
    move_i010_j009_d007  OBJ        1.000000000000e+00
    move_i010_j009_d008  D1_i010_d008  -1.000000000000e+00
    move_i010_j009_d008  D2_i009_d009  -1.000000000000e+00
    move_i010_j009_d008  OBJ        1.000000000000e+00
    move_i010_j009_d009  D1_i010_d009  -1.000000000000e+00
    move_i010_j009_d009  D2_i009_d010  -1.000000000000e+00
    move_i010_j009_d009  OBJ        1.000000000000e+00
    move_i010_j009_d010  D1_i010_d010  -1.000000000000e+00
    move_i010_j009_d010  D2_i009_d011  -1.000000000000e+00
    move_i010_j009_d010  OBJ        1.000000000000e+00
    printers_i001_d001  C1_i001_d001   1.000000000000e+00
    printers_i001_d001  C1_i001_d002  -1.000000000000e+00
    printers_i001_d001  C5_i001_d001  -2.000000000000e+02
    printers_i001_d001  V1_i001_d001   1.000000000000e+00
    printers_i001_d002  C1_i001_d002   1.000000000000e+00
    printers_i001_d002  C1_i001_d003  -1.000000000000e+00
    printers_i001_d002  C5_i001_d002  -2.000000000000e+02
    printers_i001_d002  V1_i001_d001   1.000000000000e+00
    printers_i001_d003  C1_i001_d003   1.000000000000e+00
    printers_i001_d003  C1_i001_d004  -1.000000000000e+00
    printers_i001_d003  C5_i001_d003  -2.000000000000e+02
    printers_i001_d003  V1_i001_d001   1.000000000000e+00
    printers_i001_d004  C1_i001_d004   1.000000000000e+00
    printers_i001_d004  C1_i001_d005  -1.000000000000e+00
    printers_i001_d004  C5_i001_d004  -2.000000000000e+02
    printers_i001_d004  V1_i001_d001   1.000000000000e+00
    printers_i001_d004  V1_i001_d004   1.000000000000e+00
    printers_i001_d005  C1_i001_d005   1.000000000000e+00
    printers_i001_d005  C1_i001_d006  -1.000000000000e+00
    printers_i001_d005  C5_i001_d005  -2.000000000000e+02
    printers_i001_d005  V1_i001_d001   1.000000000000e+00
    printers_i001_d005  V1_i001_d004   1.000000000000e+00
    printers_i001_d006  C1_i001_d006   1.000000000000e+00
    printers_i001_d006  C1_i001_d007  -1.000000000000e+00
    printers_i001_d006  C5_i001_d006  -2.000000000000e+02
    printers_i001_d006  V1_i001_d001   1.000000000000e+00
    printers_i001_d006  V1_i001_d004   1.000000000000e+00
    printers_i001_d007  C1_i001_d007   1.000000000000e+00
    printers_i001_d007  C1_i001_d008  -1.000000000000e+00
    printers_i001_d007  C5_i001_d007  -2.000000000000e+02
    printers_i001_d007  V1_i001_d001   1.000000000000e+00
    printers_i001_d007  V1_i001_d004   1.000000000000e+00
    printers_i001_d008  C1_i001_d008   1.000000000000e+00
    printers_i001_d008  C1_i001_d009  -1.000000000000e+00
    printers_i001_d008  C5_i001_d008  -2.000000000000e+02
    printers_i001_d008  V1_i001_d001   1.000000000000e+00
    printers_i001_d008  V1_i001_d004   1.000000000000e+00
    printers_i001_d009  C1_i001_d009   1.000000000000e+00
    printers_i001_d009  C1_i001_d010  -1.000000000000e+00
    printers_i001_d009  C5_i001_d009  -2.000000000000e+02
    printers_i001_d009  V1_i001_d001   1.000000000000e+00
    printers_i001_d009  V1_i001_d004   1.000000000000e+00
    printers_i001_d010  C1_i001_d010   1.000000000000e+00
    printers_i001_d010  C1_i001_d011  -1.000000000000e+00
    printers_i001_d010  C5_i001_d010  -2.000000000000e+02
    printers_i001_d010  V1_i001_d001   1.000000000000e+00
    printers_i001_d010  V1_i001_d004   1.000000000000e+00
    printers_i001_d011  C1_i001_d011   1.000000000000e+00
    printers_i001_d011  C5_i001_d011  -2.000000000000e+02
    printers_i001_d011  V1_i001_d001   1.000000000000e+00
    printers_i001_d011  V1_i001_d004   1.000000000000e+00
    printers_i002_d001  C1_i002_d001   1.000000000000e+00
    printers_i002_d001  C1_i002_d002  -1.000000000000e+00
    printers_i002_d001  C5_i002_d001  -2.000000000000e+02
    printers_i002_d001  V1_i002_d001   1.000000000000e+00
    printers_i002_d002  C1_i002_d002   1.000000000000e+00
    printers_i002_d002  C1_i002_d003  -1.000000000000e+00
    printers_i002_d002  C5_i002_d002  -2.000000000000e+02
    printers_i002_d002  V1_i002_d001   1.000000000000e+00
    printers_i002_d003  C1_i002_d003   1.000000000000e+00
    printers_i002_d003  C1_i002_d004  -1.000000000000e+00
    printers_i002_d003  C5_i002_d003  -2.000000000000e+02
    printers_i002_d003  V1_i002_d001   1.000000000000e+00
    printers_i002_d004  C1_i002_d004   1.000000000000e+00
    printers_i002_d004  C1_i002_d005  -1.000000000000e+00
    printers_i002_d004  C5_i002_d004  -2.000000000000e+02
    printers_i002_d004  V1_i002_d001   1.000000000000e+00
    printers_i002_d004  V1_i002_d004   1.000000000000e+00
    printers_i002_d005  C1_i002_d005   1.000000000000e+00
    printers_i002_d005  C1_i002_d006  -1.000000000000e+00
    printers_i002_d005  C5_i002_d005  -2.000000000000e+02
    printers_i002_d005  V1_i002_d001   1.000000000000e+00
    printers_i002_d005  V1_i002_d004   1.000000000000e+00
    printers_i002_d006  C1_i002_d006   1.000000000000e+00
    printers_i002_d006  C1_i002_d007  -1.000000000000e+00
    printers_i002_d006  C5_i002_d006  -2.000000000000e+02
    printers_i002_d006  V1_i002_d001   1.000000000000e+00
    printers_i002_d006  V1_i002_d004   1.000000000000e+00
    printers_i002_d007  C1_i002_d007   1.000000000000e+00
    printers_i002_d007  C1_i002_d008  -1.000000000000e+00
    printers_i002_d007  C5_i002_d007  -2.000000000000e+02
    printers_i002_d007  V1_i002_d001   1.000000000000e+00
    printers_i002_d007  V1_i002_d004   1.000000000000e+00
    printers_i002_d008  C1_i002_d008   1.000000000000e+00
    printers_i002_d008  C1_i002_d009  -1.000000000000e+00
    printers_i002_d008  C5_i002_d008  -2.000000000000e+02
    printers_i002_d008  V1_i002_d001   1.000000000000e+00
    printers_i002_d008  V1_i002_d004   1.000000000000e+00
    printers_i002_d009  C1_i002_d009   1.000000000000e+00
    printers_i002_d009  C1_i002_d010  -1.000000000000e+00
    printers_i002_d009  C5_i002_d009  -2.000000000000e+02
    printers_i002_d009  V1_i002_d001   1.000000000000e+00
    printers_i002_d009  V1_i002_d004   1.000000000000e+00
    printers_i002_d010  C1_i002_d010   1.000000000000e+00
    printers_i002_d010  C1_i002_d011  -1.000000000000e+00
    printers_i002_d010  C5_i002_d010  -2.000000000000e+02
    printers_i002_d010  V1_i002_d001   1.000000000000e+00
    printers_i002_d010  V1_i002_d004   1.000000000000e+00
    printers_i002_d011  C1_i002_d011   1.000000000000e+00
    printers_i002_d011  C5_i002_d011  -2.000000000000e+02
    printers_i002_d011  V1_i002_d001   1.000000000000e+00
    printers_i002_d011  V1_i002_d004   1.000000000000e+00
    printers_i003_d001  C1_i003_d001   1.000000000000e+00
    printers_i003_d001  C1_i003_d002  -1.000000000000e+00
    printers_i003_d001  C5_i003_d001  -2.000000000000e+02
    printers_i003_d001  V1_i003_d001   1.000000000000e+00
    printers_i003_d002  C1_i003_d002   1.000000000000e+00
    printers_i003_d002  C1_i003_d003  -1.000000000000e+00
    printers_i003_d002  C5_i003_d002  -2.000000000000e+02
    printers_i003_d002  V1_i003_d001   1.000000000000e+00
    printers_i003_d003  C1_i003_d003   1.000000000000e+00
    printers_i003_d003  C1_i003_d004  -1.000000000000e+00
    printers_i003_d003  C5_i003_d003  -2.000000000000e+02
    printers_i003_d003  V1_i003_d001   1.000000000000e+00
    printers_i003_d004  C1_i003_d004   1.000000000000e+00
    printers_i003_d004  C1_i003_d005  -1.000000000000e+00
    printers_i003_d004  C5_i003_d004  -2.000000000000e+02
    printers_i003_d004  V1_i003_d001   1.000000000000e+00
    printers_i003_d005  C1_i003_d005   1.000000000000e+00
    printers_i003_d005  C1_i003_d006  -1.000000000000e+00
    printers_i003_d005  C5_i003_d005  -2.000000000000e+02
    printers_i003_d005  V1_i003_d001   1.000000000000e+00
    printers_i003_d005  V1_i003_d005   1.000000000000e+00
    printers_i003_d006  C1_i003_d006   1.000000000000e+00
    printers_i003_d006  C1_i003_d007  -1.000000000000e+00
    printers_i003_d006  C5_i003_d006  -2.000000000000e+02
    printers_i003_d006  V1_i003_d001   1.000000000000e+00
    printers_i003_d006  V1_i003_d005   1.000000000000e+00
    printers_i003_d007  C1_i003_d007   1.000000000000e+00
    printers_i003_d007  C1_i003_d008  -1.000000000000e+00
    printers_i003_d007  C5_i003_d007  -2.000000000000e+02
    printers_i003_d007  V1_i003_d001   1.000000000000e+00
    printers_i003_d007  V1_i003_d005   1.000000000000e+00
    printers_i003_d008  C1_i003_d008   1.000000000000e+00
    printers_i003_d008  C1_i003_d009  -1.000000000000e+00
    printers_i003_d008  C5_i003_d008  -2.000000000000e+02
    printers_i003_d008  V1_i003_d001   1.000000000000e+00
    printers_i003_d008  V1_i003_d005   1.000000000000e+00
    printers_i003_d009  C1_i003_d009   1.000000000000e+00
    printers_i003_d009  C1_i003_d010  -1.000000000000e+00
    printers_i003_d009  C5_i003_d009  -2.000000000000e+02
    printers_i003_d009  V1_i003_d001   1.000000000000e+00
    printers_i003_d009  V1_i003_d005   1.000000000000e+00
    printers_i003_d010  C1_i003_d010   1.000000000000e+00
    printers_i003_d010  C1_i003_d011  -1.000000000000e+00
    printers_i003_d010  C5_i003_d010  -2.000000000000e+02
    printers_i003_d010  V1_i003_d001   1.000000000000e+00
    printers_i003_d010  V1_i003_d005   1.000000000000e+00
    printers_i003_d011  C1_i003_d011   1.000000000000e+00
    printers_i003_d011  C5_i003_d011  -2.000000000000e+02
    printers_i003_d011  V1_i003_d001   1.000000000000e+00
    printers_i003_d011  V1_i003_d005   1.000000000000e+00
    printers_i004_d001  C1_i004_d001   1.000000000000e+00
    printers_i004_d001  C1_i004_d002  -1.000000000000e+00
    printers_i004_d002  C1_i004_d002   1.000000000000e+00
    printers_i004_d002  C1_i004_d003  -1.000000000000e+00
    printers_i004_d003  C1_i004_d003   1.000000000000e+00
    printers_i004_d003  C1_i004_d004  -1.000000000000e+00
    printers_i004_d004  C1_i004_d004   1.000000000000e+00
    printers_i004_d004  C1_i004_d005  -1.000000000000e+00
    printers_i004_d005  C1_i004_d005   1.000000000000e+00
    printers_i004_d005  C1_i004_d006  -1.000000000000e+00
    printers_i004_d006  C1_i004_d006   1.000000000000e+00
    printers_i004_d006  C1_i004_d007  -1.000000000000e+00
    printers_i004_d007  C1_i004_d007   1.000000000000e+00
    printers_i004_d007  C1_i004_d008  -1.000000000000e+00
    printers_i004_d008  C1_i004_d008   1.000000000000e+00
    printers_i004_d008  C1_i004_d009  -1.000000000000e+00
    printers_i004_d009  C1_i004_d009   1.000000000000e+00
    printers_i004_d009  C1_i004_d010  -1.000000000000e+00
    printers_i004_d010  C1_i004_d010   1.000000000000e+00
    printers_i004_d010  C1_i004_d011  -1.000000000000e+00
    printers_i004_d011  C1_i004_d011   1.000000000000e+00
    printers_i005_d001  C1_i005_d001   1.000000000000e+00
    printers_i005_d001  C1_i005_d002  -1.000000000000e+00
    printers_i005_d001  C5_i005_d001  -2.000000000000e+02
    printers_i005_d001  V1_i005_d001   1.000000000000e+00
    printers_i005_d002  C1_i005_d002   1.000000000000e+00
    printers_i005_d002  C1_i005_d003  -1.000000000000e+00
    printers_i005_d002  C5_i005_d002  -2.000000000000e+02
    printers_i005_d002  V1_i005_d001   1.000000000000e+00
    printers_i005_d003  C1_i005_d003   1.000000000000e+00
    printers_i005_d003  C1_i005_d004  -1.000000000000e+00
    printers_i005_d003  C5_i005_d003  -2.000000000000e+02
    printers_i005_d003  V1_i005_d001   1.000000000000e+00
    printers_i005_d004  C1_i005_d004   1.000000000000e+00
    printers_i005_d004  C1_i005_d005  -1.000000000000e+00
    printers_i005_d004  C5_i005_d004  -2.000000000000e+02
    printers_i005_d004  V1_i005_d001   1.000000000000e+00
    printers_i005_d004  V1_i005_d004   1.000000000000e+00
    printers_i005_d005  C1_i005_d005   1.000000000000e+00
    printers_i005_d005  C1_i005_d006  -1.000000000000e+00
    printers_i005_d005  C5_i005_d005  -2.000000000000e+02
    printers_i005_d005  V1_i005_d001   1.000000000000e+00
    printers_i005_d005  V1_i005_d004   1.000000000000e+00
    printers_i005_d006  C1_i005_d006   1.000000000000e+00
    printers_i005_d006  C1_i005_d007  -1.000000000000e+00
    printers_i005_d006  C5_i005_d006  -2.000000000000e+02
    printers_i005_d006  V1_i005_d001   1.000000000000e+00
    printers_i005_d006  V1_i005_d004   1.000000000000e+00
    printers_i005_d007  C1_i005_d007   1.000000000000e+00
    printers_i005_d007  C1_i005_d008  -1.000000000000e+00
    printers_i005_d007  C5_i005_d007  -2.000000000000e+02
    printers_i005_d007  V1_i005_d001   1.000000000000e+00
    printers_i005_d007  V1_i005_d004   1.000000000000e+00
    printers_i005_d008  C1_i005_d008   1.000000000000e+00
    printers_i005_d008  C1_i005_d009  -1.000000000000e+00
    printers_i005_d008  C5_i005_d008  -2.000000000000e+02
    printers_i005_d008  V1_i005_d001   1.000000000000e+00
    printers_i005_d008  V1_i005_d004   1.000000000000e+00
    printers_i005_d009  C1_i005_d009   1.000000000000e+00
    printers_i005_d009  C1_i005_d010  -1.000000000000e+00
    printers_i005_d009  C5_i005_d009  -2.000000000000e+02
    printers_i005_d009  V1_i005_d001   1.000000000000e+00
    printers_i005_d009  V1_i005_d004   1.000000000000e+00
    printers_i005_d010  C1_i005_d010   1.000000000000e+00
    printers_i005_d010  C1_i005_d011  -1.000000000000e+00
    printers_i005_d010  C5_i005_d010  -2.000000000000e+02
    printers_i005_d010  V1_i005_d001   1.000000000000e+00
    printers_i005_d010  V1_i005_d004   1.000000000000e+00
    printers_i005_d011  C1_i005_d011   1.000000000000e+00
    printers_i005_d011  C5_i005_d011  -2.000000000000e+02
    printers_i005_d011  V1_i005_d001   1.000000000000e+00
    printers_i005_d011  V1_i005_d004   1.000000000000e+00
    printers_i006_d001  C1_i006_d001   1.000000000000e+00
    printers_i006_d001  C1_i006_d002  -1.000000000000e+00
    printers_i006_d002  C1_i006_d002   1.000000000000e+00
    printers_i006_d002  C1_i006_d003  -1.000000000000e+00
    printers_i006_d003  C1_i006_d003   1.000000000000e+00
    printers_i006_d003  C1_i006_d004  -1.000000000000e+00
    printers_i006_d004  C1_i006_d004   1.000000000000e+00
    printers_i006_d004  C1_i006_d005  -1.000000000000e+00
    printers_i006_d005  C1_i006_d005   1.000000000000e+00
    printers_i006_d005  C1_i006_d006  -1.000000000000e+00
    printers_i006_d006  C1_i006_d006   1.000000000000e+00
    printers_i006_d006  C1_i006_d007  -1.000000000000e+00
    printers_i006_d007  C1_i006_d007   1.000000000000e+00
    printers_i006_d007  C1_i006_d008  -1.000000000000e+00
    printers_i006_d008  C1_i006_d008   1.000000000000e+00
    printers_i006_d008  C1_i006_d009  -1.000000000000e+00
    printers_i006_d009  C1_i006_d009   1.000000000000e+00
    printers_i006_d009  C1_i006_d010  -1.000000000000e+00
    printers_i006_d010  C1_i006_d010   1.000000000000e+00
    printers_i006_d010  C1_i006_d011  -1.000000000000e+00
    printers_i006_d011  C1_i006_d011   1.000000000000e+00
    printers_i007_d001  C1_i007_d001   1.000000000000e+00
    printers_i007_d001  C1_i007_d002  -1.000000000000e+00
    printers_i007_d002  C1_i007_d002   1.000000000000e+00
    printers_i007_d002  C1_i007_d003  -1.000000000000e+00
    printers_i007_d003  C1_i007_d003   1.000000000000e+00
    printers_i007_d003  C1_i007_d004  -1.000000000000e+00
    printers_i007_d004  C1_i007_d004   1.000000000000e+00
    printers_i007_d004  C1_i007_d005  -1.000000000000e+00
    printers_i007_d005  C1_i007_d005   1.000000000000e+00
    printers_i007_d005  C1_i007_d006  -1.000000000000e+00
    printers_i007_d006  C1_i007_d006   1.000000000000e+00
    printers_i007_d006  C1_i007_d007  -1.000000000000e+00
    printers_i007_d007  C1_i007_d007   1.000000000000e+00
    printers_i007_d007  C1_i007_d008  -1.000000000000e+00
    printers_i007_d008  C1_i007_d008   1.000000000000e+00
    printers_i007_d008  C1_i007_d009  -1.000000000000e+00
    printers_i007_d009  C1_i007_d009   1.000000000000e+00
    printers_i007_d009  C1_i007_d010  -1.000000000000e+00
    printers_i007_d010  C1_i007_d010   1.000000000000e+00
    printers_i007_d010  C1_i007_d011  -1.000000000000e+00
    printers_i007_d011  C1_i007_d011   1.000000000000e+00
    printers_i008_d001  C1_i008_d001   1.000000000000e+00
    printers_i008_d001  C1_i008_d002  -1.000000000000e+00
    printers_i008_d001  C5_i008_d001  -2.000000000000e+02
    printers_i008_d001  V1_i008_d001   1.000000000000e+00
    printers_i008_d002  C1_i008_d002   1.000000000000e+00
    printers_i008_d002  C1_i008_d003  -1.000000000000e+00
    printers_i008_d002  C5_i008_d002  -2.000000000000e+02
    printers_i008_d002  V1_i008_d001   1.000000000000e+00
    printers_i008_d003  C1_i008_d003   1.000000000000e+00
    printers_i008_d003  C1_i008_d004  -1.000000000000e+00
    printers_i008_d003  C5_i008_d003  -2.000000000000e+02
    printers_i008_d003  V1_i008_d001   1.000000000000e+00
    printers_i008_d004  C1_i008_d004   1.000000000000e+00
    printers_i008_d004  C1_i008_d005  -1.000000000000e+00
    printers_i008_d004  C5_i008_d004  -2.000000000000e+02
    printers_i008_d004  V1_i008_d001   1.000000000000e+00
    printers_i008_d004  V1_i008_d004   1.000000000000e+00
    printers_i008_d005  C1_i008_d005   1.000000000000e+00
    printers_i008_d005  C1_i008_d006  -1.000000000000e+00
    printers_i008_d005  C5_i008_d005  -2.000000000000e+02
    printers_i008_d005  V1_i008_d001   1.000000000000e+00
    printers_i008_d005  V1_i008_d004   1.000000000000e+00
    printers_i008_d006  C1_i008_d006   1.000000000000e+00
    printers_i008_d006  C1_i008_d007  -1.000000000000e+00
    printers_i008_d006  C5_i008_d006  -2.000000000000e+02
    printers_i008_d006  V1_i008_d001   1.000000000000e+00
    printers_i008_d006  V1_i008_d004   1.000000000000e+00
    printers_i008_d007  C1_i008_d007   1.000000000000e+00
    printers_i008_d007  C1_i008_d008  -1.000000000000e+00
    printers_i008_d007  C5_i008_d007  -2.000000000000e+02
    printers_i008_d007  V1_i008_d001   1.000000000000e+00
    printers_i008_d007  V1_i008_d004   1.000000000000e+00
    printers_i008_d008  C1_i008_d008   1.000000000000e+00
    printers_i008_d008  C1_i008_d009  -1.000000000000e+00
    printers_i008_d008  C5_i008_d008  -2.000000000000e+02
    printers_i008_d008  V1_i008_d001   1.000000000000e+00
    printers_i008_d008  V1_i008_d004   1.000000000000e+00
    printers_i008_d009  C1_i008_d009   1.000000000000e+00
    printers_i008_d009  C1_i008_d010  -1.000000000000e+00
    printers_i008_d009  C5_i008_d009  -2.000000000000e+02
    printers_i008_d009  V1_i008_d001   1.000000000000e+00
    printers_i008_d009  V1_i008_d004   1.000000000000e+00
    printers_i008_d010  C1_i008_d010   1.000000000000e+00
    printers_i008_d010  C1_i008_d011  -1.000000000000e+00
    printers_i008_d010  C5_i008_d010  -2.000000000000e+02
    printers_i008_d010  V1_i008_d001   1.000000000000e+00
    printers_i008_d010  V1_i008_d004   1.000000000000e+00
    printers_i008_d011  C1_i008_d011   1.000000000000e+00
    printers_i008_d011  C5_i008_d011  -2.000000000000e+02
    printers_i008_d011  V1_i008_d001   1.000000000000e+00
    printers_i008_d011  V1_i008_d004   1.000000000000e+00
    printers_i009_d001  C1_i009_d001   1.000000000000e+00
    printers_i009_d001  C1_i009_d002  -1.000000000000e+00
    printers_i009_d001  C5_i009_d001  -2.000000000000e+02
    printers_i009_d001  V1_i009_d001   1.000000000000e+00
    printers_i009_d002  C1_i009_d002   1.000000000000e+00
    printers_i009_d002  C1_i009_d003  -1.000000000000e+00
    printers_i009_d002  C5_i009_d002  -2.000000000000e+02
    printers_i009_d002  V1_i009_d001   1.000000000000e+00
    printers_i009_d003  C1_i009_d003   1.000000000000e+00
    printers_i009_d003  C1_i009_d004  -1.000000000000e+00
    printers_i009_d003  C5_i009_d003  -2.000000000000e+02
    printers_i009_d003  V1_i009_d001   1.000000000000e+00
    printers_i009_d003  V1_i009_d003   1.000000000000e+00
    printers_i009_d004  C1_i009_d004   1.000000000000e+00
    printers_i009_d004  C1_i009_d005  -1.000000000000e+00
    printers_i009_d004  C5_i009_d004  -2.000000000000e+02
    printers_i009_d004  V1_i009_d001   1.000000000000e+00
    printers_i009_d004  V1_i009_d003   1.000000000000e+00
    printers_i009_d005  C1_i009_d005   1.000000000000e+00
    printers_i009_d005  C1_i009_d006  -1.000000000000e+00
    printers_i009_d005  C5_i009_d005  -2.000000000000e+02
    printers_i009_d005  V1_i009_d001   1.000000000000e+00
    printers_i009_d005  V1_i009_d003   1.000000000000e+00
    printers_i009_d006  C1_i009_d006   1.000000000000e+00
    printers_i009_d006  C1_i009_d007  -1.000000000000e+00
    printers_i009_d006  C5_i009_d006  -2.000000000000e+02
    printers_i009_d006  V1_i009_d001   1.000000000000e+00
    printers_i009_d006  V1_i009_d003   1.000000000000e+00
    printers_i009_d007  C1_i009_d007   1.000000000000e+00
    printers_i009_d007  C1_i009_d008  -1.000000000000e+00
    printers_i009_d007  C5_i009_d007  -2.000000000000e+02
    printers_i009_d007  V1_i009_d001   1.000000000000e+00
    printers_i009_d007  V1_i009_d003   1.000000000000e+00
    printers_i009_d008  C1_i009_d008   1.000000000000e+00
    printers_i009_d008  C1_i009_d009  -1.000000000000e+00
    printers_i009_d008  C5_i009_d008  -2.000000000000e+02
    printers_i009_d008  V1_i009_d001   1.000000000000e+00
    printers_i009_d008  V1_i009_d003   1.000000000000e+00
    printers_i009_d009  C1_i009_d009   1.000000000000e+00
    printers_i009_d009  C1_i009_d010  -1.000000000000e+00
    printers_i009_d009  C5_i009_d009  -2.000000000000e+02
    printers_i009_d009  V1_i009_d001   1.000000000000e+00
    printers_i009_d009  V1_i009_d003   1.000000000000e+00
    printers_i009_d010  C1_i009_d010   1.000000000000e+00
    printers_i009_d010  C1_i009_d011  -1.000000000000e+00
    printers_i009_d010  C5_i009_d010  -2.000000000000e+02
    printers_i009_d010  V1_i009_d001   1.000000000000e+00
    printers_i009_d010  V1_i009_d003   1.000000000000e+00
    printers_i009_d011  C1_i009_d011   1.000000000000e+00
    printers_i009_d011  C5_i009_d011  -2.000000000000e+02
    printers_i009_d011  V1_i009_d001   1.000000000000e+00
    printers_i009_d011  V1_i009_d003   1.000000000000e+00
    printers_i010_d001  C1_i010_d001   1.000000000000e+00
    printers_i010_d001  C1_i010_d002  -1.000000000000e+00
    printers_i010_d001  C5_i010_d001  -2.000000000000e+02
    printers_i010_d001  V1_i010_d001   1.000000000000e+00
    printers_i010_d002  C1_i010_d002   1.000000000000e+00
    printers_i010_d002  C1_i010_d003  -1.000000000000e+00
    printers_i010_d002  C5_i010_d002  -2.000000000000e+02
    printers_i010_d002  V1_i010_d001   1.000000000000e+00
    printers_i010_d003  C1_i010_d003   1.000000000000e+00
    printers_i010_d003  C1_i010_d004  -1.000000000000e+00
    printers_i010_d003  C5_i010_d003  -2.000000000000e+02
    printers_i010_d003  V1_i010_d001   1.000000000000e+00
    printers_i010_d004  C1_i010_d004   1.000000000000e+00
    printers_i010_d004  C1_i010_d005  -1.000000000000e+00
    printers_i010_d004  C5_i010_d004  -2.000000000000e+02
    printers_i010_d004  V1_i010_d001   1.000000000000e+00
    printers_i010_d004  V1_i010_d004   1.000000000000e+00
    printers_i010_d005  C1_i010_d005   1.000000000000e+00
    printers_i010_d005  C1_i010_d006  -1.000000000000e+00
    printers_i010_d005  C5_i010_d005  -2.000000000000e+02
    printers_i010_d005  V1_i010_d001   1.000000000000e+00
    printers_i010_d005  V1_i010_d004   1.000000000000e+00
    printers_i010_d006  C1_i010_d006   1.000000000000e+00
    printers_i010_d006  C1_i010_d007  -1.000000000000e+00
    printers_i010_d006  C5_i010_d006  -2.000000000000e+02
    printers_i010_d006  V1_i010_d001   1.000000000000e+00
    printers_i010_d006  V1_i010_d004   1.000000000000e+00
    printers_i010_d007  C1_i010_d007   1.000000000000e+00
    printers_i010_d007  C1_i010_d008  -1.000000000000e+00
    printers_i010_d007  C5_i010_d007  -2.000000000000e+02
    printers_i010_d007  V1_i010_d001   1.000000000000e+00
    printers_i010_d007  V1_i010_d004   1.000000000000e+00
    printers_i010_d008  C1_i010_d008   1.000000000000e+00
    printers_i010_d008  C1_i010_d009  -1.000000000000e+00
    printers_i010_d008  C5_i010_d008  -2.000000000000e+02
    printers_i010_d008  V1_i010_d001   1.000000000000e+00
    printers_i010_d008  V1_i010_d004   1.000000000000e+00
    printers_i010_d009  C1_i010_d009   1.000000000000e+00
    printers_i010_d009  C1_i010_d010  -1.000000000000e+00
    printers_i010_d009  C5_i010_d009  -2.000000000000e+02
    printers_i010_d009  V1_i010_d001   1.000000000000e+00
    printers_i010_d009  V1_i010_d004   1.000000000000e+00
    printers_i010_d010  C1_i010_d010   1.000000000000e+00
    printers_i010_d010  C1_i010_d011  -1.000000000000e+00
    printers_i010_d010  C5_i010_d010  -2.000000000000e+02
    printers_i010_d010  V1_i010_d001   1.000000000000e+00
    printers_i010_d010  V1_i010_d004   1.000000000000e+00
    printers_i010_d011  C1_i010_d011   1.000000000000e+00
    printers_i010_d011  C5_i010_d011  -2.000000000000e+02
    printers_i010_d011  V1_i010_d001   1.000000000000e+00
    printers_i010_d011  V1_i010_d004   1.000000000000e+00
    ship_i000_j001_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j001_d001  C3_i001_d002  -1.000000000000e+00
    ship_i000_j001_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j001_d002  C3_i001_d003  -1.000000000000e+00
    ship_i000_j001_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j001_d003  C3_i001_d004  -1.000000000000e+00
    ship_i000_j001_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j001_d004  C3_i001_d005  -1.000000000000e+00
    ship_i000_j001_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j001_d005  C3_i001_d006  -1.000000000000e+00
    ship_i000_j001_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j001_d006  C3_i001_d007  -1.000000000000e+00
    ship_i000_j001_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j001_d007  C3_i001_d008  -1.000000000000e+00
    ship_i000_j001_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j001_d008  C3_i001_d009  -1.000000000000e+00
    ship_i000_j001_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j001_d009  C3_i001_d010  -1.000000000000e+00
    ship_i000_j001_d010  C3_i000_d010   1.000000000000e+00
    ship_i000_j001_d010  C3_i001_d011  -1.000000000000e+00
    ship_i000_j002_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j002_d001  C3_i002_d002  -1.000000000000e+00
    ship_i000_j002_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j002_d002  C3_i002_d003  -1.000000000000e+00
    ship_i000_j002_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j002_d003  C3_i002_d004  -1.000000000000e+00
    ship_i000_j002_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j002_d004  C3_i002_d005  -1.000000000000e+00
    ship_i000_j002_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j002_d005  C3_i002_d006  -1.000000000000e+00
    ship_i000_j002_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j002_d006  C3_i002_d007  -1.000000000000e+00
    ship_i000_j002_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j002_d007  C3_i002_d008  -1.000000000000e+00
    ship_i000_j002_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j002_d008  C3_i002_d009  -1.000000000000e+00
    ship_i000_j002_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j002_d009  C3_i002_d010  -1.000000000000e+00
    ship_i000_j002_d010  C3_i000_d010   1.000000000000e+00
    ship_i000_j002_d010  C3_i002_d011  -1.000000000000e+00
    ship_i000_j003_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j003_d001  C3_i003_d003  -1.000000000000e+00
    ship_i000_j003_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j003_d002  C3_i003_d004  -1.000000000000e+00
    ship_i000_j003_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j003_d003  C3_i003_d005  -1.000000000000e+00
    ship_i000_j003_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j003_d004  C3_i003_d006  -1.000000000000e+00
    ship_i000_j003_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j003_d005  C3_i003_d007  -1.000000000000e+00
    ship_i000_j003_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j003_d006  C3_i003_d008  -1.000000000000e+00
    ship_i000_j003_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j003_d007  C3_i003_d009  -1.000000000000e+00
    ship_i000_j003_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j003_d008  C3_i003_d010  -1.000000000000e+00
    ship_i000_j003_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j003_d009  C3_i003_d011  -1.000000000000e+00
    ship_i000_j004_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j004_d001  C3_i004_d002  -1.000000000000e+00
    ship_i000_j004_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j004_d002  C3_i004_d003  -1.000000000000e+00
    ship_i000_j004_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j004_d003  C3_i004_d004  -1.000000000000e+00
    ship_i000_j004_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j004_d004  C3_i004_d005  -1.000000000000e+00
    ship_i000_j004_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j004_d005  C3_i004_d006  -1.000000000000e+00
    ship_i000_j004_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j004_d006  C3_i004_d007  -1.000000000000e+00
    ship_i000_j004_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j004_d007  C3_i004_d008  -1.000000000000e+00
    ship_i000_j004_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j004_d008  C3_i004_d009  -1.000000000000e+00
    ship_i000_j004_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j004_d009  C3_i004_d010  -1.000000000000e+00
    ship_i000_j004_d010  C3_i000_d010   1.000000000000e+00
    ship_i000_j004_d010  C3_i004_d011  -1.000000000000e+00
    ship_i000_j005_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j005_d001  C3_i005_d002  -1.000000000000e+00
    ship_i000_j005_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j005_d002  C3_i005_d003  -1.000000000000e+00
    ship_i000_j005_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j005_d003  C3_i005_d004  -1.000000000000e+00
    ship_i000_j005_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j005_d004  C3_i005_d005  -1.000000000000e+00
    ship_i000_j005_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j005_d005  C3_i005_d006  -1.000000000000e+00
    ship_i000_j005_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j005_d006  C3_i005_d007  -1.000000000000e+00
    ship_i000_j005_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j005_d007  C3_i005_d008  -1.000000000000e+00
    ship_i000_j005_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j005_d008  C3_i005_d009  -1.000000000000e+00
    ship_i000_j005_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j005_d009  C3_i005_d010  -1.000000000000e+00
    ship_i000_j005_d010  C3_i000_d010   1.000000000000e+00
    ship_i000_j005_d010  C3_i005_d011  -1.000000000000e+00
    ship_i000_j006_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j006_d001  C3_i006_d002  -1.000000000000e+00
    ship_i000_j006_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j006_d002  C3_i006_d003  -1.000000000000e+00
    ship_i000_j006_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j006_d003  C3_i006_d004  -1.000000000000e+00
    ship_i000_j006_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j006_d004  C3_i006_d005  -1.000000000000e+00
    ship_i000_j006_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j006_d005  C3_i006_d006  -1.000000000000e+00
    ship_i000_j006_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j006_d006  C3_i006_d007  -1.000000000000e+00
    ship_i000_j006_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j006_d007  C3_i006_d008  -1.000000000000e+00
    ship_i000_j006_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j006_d008  C3_i006_d009  -1.000000000000e+00
    ship_i000_j006_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j006_d009  C3_i006_d010  -1.000000000000e+00
    ship_i000_j006_d010  C3_i000_d010   1.000000000000e+00
    ship_i000_j006_d010  C3_i006_d011  -1.000000000000e+00
    ship_i000_j007_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j007_d001  C3_i007_d003  -1.000000000000e+00
    ship_i000_j007_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j007_d002  C3_i007_d004  -1.000000000000e+00
    ship_i000_j007_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j007_d003  C3_i007_d005  -1.000000000000e+00
    ship_i000_j007_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j007_d004  C3_i007_d006  -1.000000000000e+00
    ship_i000_j007_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j007_d005  C3_i007_d007  -1.000000000000e+00
    ship_i000_j007_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j007_d006  C3_i007_d008  -1.000000000000e+00
    ship_i000_j007_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j007_d007  C3_i007_d009  -1.000000000000e+00
    ship_i000_j007_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j007_d008  C3_i007_d010  -1.000000000000e+00
    ship_i000_j007_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j007_d009  C3_i007_d011  -1.000000000000e+00
    ship_i000_j008_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j008_d001  C3_i008_d002  -1.000000000000e+00
    ship_i000_j008_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j008_d002  C3_i008_d003  -1.000000000000e+00
    ship_i000_j008_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j008_d003  C3_i008_d004  -1.000000000000e+00
    ship_i000_j008_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j008_d004  C3_i008_d005  -1.000000000000e+00
    ship_i000_j008_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j008_d005  C3_i008_d006  -1.000000000000e+00
    ship_i000_j008_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j008_d006  C3_i008_d007  -1.000000000000e+00
    ship_i000_j008_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j008_d007  C3_i008_d008  -1.000000000000e+00
    ship_i000_j008_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j008_d008  C3_i008_d009  -1.000000000000e+00
    ship_i000_j008_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j008_d009  C3_i008_d010  -1.000000000000e+00
    ship_i000_j008_d010  C3_i000_d010   1.000000000000e+00
    ship_i000_j008_d010  C3_i008_d011  -1.000000000000e+00
    ship_i000_j009_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j009_d001  C3_i009_d001  -1.000000000000e+00
    ship_i000_j009_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j009_d002  C3_i009_d002  -1.000000000000e+00
    ship_i000_j009_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j009_d003  C3_i009_d003  -1.000000000000e+00
    ship_i000_j009_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j009_d004  C3_i009_d004  -1.000000000000e+00
    ship_i000_j009_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j009_d005  C3_i009_d005  -1.000000000000e+00
    ship_i000_j009_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j009_d006  C3_i009_d006  -1.000000000000e+00
    ship_i000_j009_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j009_d007  C3_i009_d007  -1.000000000000e+00
    ship_i000_j009_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j009_d008  C3_i009_d008  -1.000000000000e+00
    ship_i000_j009_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j009_d009  C3_i009_d009  -1.000000000000e+00
    ship_i000_j009_d010  C3_i000_d010   1.000000000000e+00
    ship_i000_j009_d010  C3_i009_d010  -1.000000000000e+00
    ship_i000_j009_d011  C3_i000_d011   1.000000000000e+00
    ship_i000_j009_d011  C3_i009_d011  -1.000000000000e+00
    ship_i000_j010_d001  C3_i000_d001   1.000000000000e+00
    ship_i000_j010_d001  C3_i010_d002  -1.000000000000e+00
    ship_i000_j010_d002  C3_i000_d002   1.000000000000e+00
    ship_i000_j010_d002  C3_i010_d003  -1.000000000000e+00
    ship_i000_j010_d003  C3_i000_d003   1.000000000000e+00
    ship_i000_j010_d003  C3_i010_d004  -1.000000000000e+00
    ship_i000_j010_d004  C3_i000_d004   1.000000000000e+00
    ship_i000_j010_d004  C3_i010_d005  -1.000000000000e+00
    ship_i000_j010_d005  C3_i000_d005   1.000000000000e+00
    ship_i000_j010_d005  C3_i010_d006  -1.000000000000e+00
    ship_i000_j010_d006  C3_i000_d006   1.000000000000e+00
    ship_i000_j010_d006  C3_i010_d007  -1.000000000000e+00
    ship_i000_j010_d007  C3_i000_d007   1.000000000000e+00
    ship_i000_j010_d007  C3_i010_d008  -1.000000000000e+00
    ship_i000_j010_d008  C3_i000_d008   1.000000000000e+00
    ship_i000_j010_d008  C3_i010_d009  -1.000000000000e+00
    ship_i000_j010_d009  C3_i000_d009   1.000000000000e+00
    ship_i000_j010_d009  C3_i010_d010  -1.000000000000e+00
    ship_i000_j010_d010  C3_i000_d010   1.000000000000e+00
    ship_i000_j010_d010  C3_i010_d011  -1.000000000000e+00
    stock_i000_d001  C3_i000_d001   1.000000000000e+00
    stock_i000_d001  C3_i000_d002  -1.000000000000e+00
    stock_i000_d002  C3_i000_d002   1.000000000000e+00
    stock_i000_d002  C3_i000_d003  -1.000000000000e+00
    stock_i000_d003  C3_i000_d003   1.000000000000e+00
    stock_i000_d003  C3_i000_d004  -1.000000000000e+00
    stock_i000_d004  C3_i000_d004   1.000000000000e+00
    stock_i000_d004  C3_i000_d005  -1.000000000000e+00
    stock_i000_d005  C3_i000_d005   1.000000000000e+00
    stock_i000_d005  C3_i000_d006  -1.000000000000e+00
    stock_i000_d006  C3_i000_d006   1.000000000000e+00
    stock_i000_d006  C3_i000_d007  -1.000000000000e+00
    stock_i000_d007  C3_i000_d007   1.000000000000e+00
    stock_i000_d007  C3_i000_d008  -1.000000000000e+00
    stock_i000_d008  C3_i000_d008   1.000000000000e+00
    stock_i000_d008  C3_i000_d009  -1.000000000000e+00
    stock_i000_d009  C3_i000_d009   1.000000000000e+00
    stock_i000_d009  C3_i000_d010  -1.000000000000e+00
    stock_i000_d010  C3_i000_d010   1.000000000000e+00
    stock_i000_d010  C3_i000_d011  -1.000000000000e+00
    stock_i000_d011  C3_i000_d011   1.000000000000e+00
    stock_i001_d001  C3_i001_d001   1.000000000000e+00
    stock_i001_d001  C3_i001_d002  -1.000000000000e+00
    stock_i001_d002  C3_i001_d002   1.000000000000e+00
    stock_i001_d002  C3_i001_d003  -1.000000000000e+00
    stock_i001_d003  C3_i001_d003   1.000000000000e+00
    stock_i001_d003  C3_i001_d004  -1.000000000000e+00
    stock_i001_d004  C3_i001_d004   1.000000000000e+00
    stock_i001_d004  C3_i001_d005  -1.000000000000e+00
    stock_i001_d005  C3_i001_d005   1.000000000000e+00
    stock_i001_d005  C3_i001_d006  -1.000000000000e+00
    stock_i001_d006  C3_i001_d006   1.000000000000e+00
    stock_i001_d006  C3_i001_d007  -1.000000000000e+00
    stock_i001_d007  C3_i001_d007   1.000000000000e+00
    stock_i001_d007  C3_i001_d008  -1.000000000000e+00
    stock_i001_d008  C3_i001_d008   1.000000000000e+00
    stock_i001_d008  C3_i001_d009  -1.000000000000e+00
    stock_i001_d009  C3_i001_d009   1.000000000000e+00
    stock_i001_d009  C3_i001_d010  -1.000000000000e+00
    stock_i001_d010  C3_i001_d010   1.000000000000e+00
    stock_i001_d010  C3_i001_d011  -1.000000000000e+00
    stock_i001_d011  C3_i001_d011   1.000000000000e+00
    stock_i002_d001  C3_i002_d001   1.000000000000e+00
    stock_i002_d001  C3_i002_d002  -1.000000000000e+00
    stock_i002_d002  C3_i002_d002   1.000000000000e+00
    stock_i002_d002  C3_i002_d003  -1.000000000000e+00
    stock_i002_d003  C3_i002_d003   1.000000000000e+00
    stock_i002_d003  C3_i002_d004  -1.000000000000e+00
    stock_i002_d004  C3_i002_d004   1.000000000000e+00
    stock_i002_d004  C3_i002_d005  -1.000000000000e+00
    stock_i002_d005  C3_i002_d005   1.000000000000e+00
    stock_i002_d005  C3_i002_d006  -1.000000000000e+00
    stock_i002_d006  C3_i002_d006   1.000000000000e+00
    stock_i002_d006  C3_i002_d007  -1.000000000000e+00
    stock_i002_d007  C3_i002_d007   1.000000000000e+00
    stock_i002_d007  C3_i002_d008  -1.000000000000e+00
    stock_i002_d008  C3_i002_d008   1.000000000000e+00
    stock_i002_d008  C3_i002_d009  -1.000000000000e+00
    stock_i002_d009  C3_i002_d009   1.000000000000e+00
    stock_i002_d009  C3_i002_d010  -1.000000000000e+00
    stock_i002_d010  C3_i002_d010   1.000000000000e+00
    stock_i002_d010  C3_i002_d011  -1.000000000000e+00
    stock_i002_d011  C3_i002_d011   1.000000000000e+00
    stock_i003_d001  C3_i003_d001   1.000000000000e+00
    stock_i003_d001  C3_i003_d002  -1.000000000000e+00
    stock_i003_d002  C3_i003_d002   1.000000000000e+00
    stock_i003_d002  C3_i003_d003  -1.000000000000e+00
    stock_i003_d003  C3_i003_d003   1.000000000000e+00
    stock_i003_d003  C3_i003_d004  -1.000000000000e+00
    stock_i003_d004  C3_i003_d004   1.000000000000e+00
    stock_i003_d004  C3_i003_d005  -1.000000000000e+00
    stock_i003_d005  C3_i003_d005   1.000000000000e+00
    stock_i003_d005  C3_i003_d006  -1.000000000000e+00
    stock_i003_d006  C3_i003_d006   1.000000000000e+00
    stock_i003_d006  C3_i003_d007  -1.000000000000e+00
    stock_i003_d007  C3_i003_d007   1.000000000000e+00
    stock_i003_d007  C3_i003_d008  -1.000000000000e+00
    stock_i003_d008  C3_i003_d008   1.000000000000e+00
    stock_i003_d008  C3_i003_d009  -1.000000000000e+00
    stock_i003_d009  C3_i003_d009   1.000000000000e+00
    stock_i003_d009  C3_i003_d010  -1.000000000000e+00
    stock_i003_d010  C3_i003_d010   1.000000000000e+00
    stock_i003_d010  C3_i003_d011  -1.000000000000e+00
    stock_i003_d011  C3_i003_d011   1.000000000000e+00
    stock_i004_d001  C3_i004_d001   1.000000000000e+00
    stock_i004_d001  C3_i004_d002  -1.000000000000e+00
    stock_i004_d002  C3_i004_d002   1.000000000000e+00
    stock_i004_d002  C3_i004_d003  -1.000000000000e+00
    stock_i004_d003  C3_i004_d003   1.000000000000e+00
    stock_i004_d003  C3_i004_d004  -1.000000000000e+00
    stock_i004_d004  C3_i004_d004   1.000000000000e+00
    stock_i004_d004  C3_i004_d005  -1.000000000000e+00
    stock_i004_d005  C3_i004_d005   1.000000000000e+00
    stock_i004_d005  C3_i004_d006  -1.000000000000e+00
    stock_i004_d006  C3_i004_d006   1.000000000000e+00
    stock_i004_d006  C3_i004_d007  -1.000000000000e+00
    stock_i004_d007  C3_i004_d007   1.000000000000e+00
    stock_i004_d007  C3_i004_d008  -1.000000000000e+00
    stock_i004_d008  C3_i004_d008   1.000000000000e+00
    stock_i004_d008  C3_i004_d009  -1.000000000000e+00
    stock_i004_d009  C3_i004_d009   1.000000000000e+00
    stock_i004_d009  C3_i004_d010  -1.000000000000e+00
    stock_i004_d010  C3_i004_d010   1.000000000000e+00
    stock_i004_d010  C3_i004_d011  -1.000000000000e+00
    stock_i004_d011  C3_i004_d011   1.000000000000e+00
    stock_i005_d001  C3_i005_d001   1.000000000000e+00
    stock_i005_d001  C3_i005_d002  -1.000000000000e+00
    stock_i005_d002  C3_i005_d002   1.000000000000e+00
    stock_i005_d002  C3_i005_d003  -1.000000000000e+00
    stock_i005_d003  C3_i005_d003   1.000000000000e+00
    stock_i005_d003  C3_i005_d004  -1.000000000000e+00
    stock_i005_d004  C3_i005_d004   1.000000000000e+00
    stock_i005_d004  C3_i005_d005  -1.000000000000e+00
    stock_i005_d005  C3_i005_d005   1.000000000000e+00
    stock_i005_d005  C3_i005_d006  -1.000000000000e+00
    stock_i005_d006  C3_i005_d006   1.000000000000e+00
    stock_i005_d006  C3_i005_d007  -1.000000000000e+00
    stock_i005_d007  C3_i005_d007   1.000000000000e+00
    stock_i005_d007  C3_i005_d008  -1.000000000000e+00
    stock_i005_d008  C3_i005_d008   1.000000000000e+00
    stock_i005_d008  C3_i005_d009  -1.000000000000e+00
    stock_i005_d009  C3_i005_d009   1.000000000000e+00
    stock_i005_d009  C3_i005_d010  -1.000000000000e+00
    stock_i005_d010  C3_i005_d010   1.000000000000e+00
    stock_i005_d010  C3_i005_d011  -1.000000000000e+00
    stock_i005_d011  C3_i005_d011   1.000000000000e+00
    stock_i006_d001  C3_i006_d001   1.000000000000e+00
    stock_i006_d001  C3_i006_d002  -1.000000000000e+00
    stock_i006_d002  C3_i006_d002   1.000000000000e+00
    stock_i006_d002  C3_i006_d003  -1.000000000000e+00
    stock_i006_d003  C3_i006_d003   1.000000000000e+00
    stock_i006_d003  C3_i006_d004  -1.000000000000e+00
    stock_i006_d004  C3_i006_d004   1.000000000000e+00
    stock_i006_d004  C3_i006_d005  -1.000000000000e+00
    stock_i006_d005  C3_i006_d005   1.000000000000e+00
    stock_i006_d005  C3_i006_d006  -1.000000000000e+00
    stock_i006_d006  C3_i006_d006   1.000000000000e+00
    stock_i006_d006  C3_i006_d007  -1.000000000000e+00
    stock_i006_d007  C3_i006_d007   1.000000000000e+00
    stock_i006_d007  C3_i006_d008  -1.000000000000e+00
    stock_i006_d008  C3_i006_d008   1.000000000000e+00
    stock_i006_d008  C3_i006_d009  -1.000000000000e+00
    stock_i006_d009  C3_i006_d009   1.000000000000e+00
    stock_i006_d009  C3_i006_d010  -1.000000000000e+00
    stock_i006_d010  C3_i006_d010   1.000000000000e+00
    stock_i006_d010  C3_i006_d011  -1.000000000000e+00
    stock_i006_d011  C3_i006_d011   1.000000000000e+00
    stock_i007_d001  C3_i007_d001   1.000000000000e+00
    stock_i007_d001  C3_i007_d002  -1.000000000000e+00
    stock_i007_d002  C3_i007_d002   1.000000000000e+00
    stock_i007_d002  C3_i007_d003  -1.000000000000e+00
    stock_i007_d003  C3_i007_d003   1.000000000000e+00
    stock_i007_d003  C3_i007_d004  -1.000000000000e+00
    stock_i007_d004  C3_i007_d004   1.000000000000e+00
    stock_i007_d004  C3_i007_d005  -1.000000000000e+00
    stock_i007_d005  C3_i007_d005   1.000000000000e+00
    stock_i007_d005  C3_i007_d006  -1.000000000000e+00
    stock_i007_d006  C3_i007_d006   1.000000000000e+00
    stock_i007_d006  C3_i007_d007  -1.000000000000e+00
    stock_i007_d007  C3_i007_d007   1.000000000000e+00
    stock_i007_d007  C3_i007_d008  -1.000000000000e+00
    stock_i007_d008  C3_i007_d008   1.000000000000e+00
    stock_i007_d008  C3_i007_d009  -1.000000000000e+00
    stock_i007_d009  C3_i007_d009   1.000000000000e+00
    stock_i007_d009  C3_i007_d010  -1.000000000000e+00
    stock_i007_d010  C3_i007_d010   1.000000000000e+00
    stock_i007_d010  C3_i007_d011  -1.000000000000e+00
    stock_i007_d011  C3_i007_d011   1.000000000000e+00
    stock_i008_d001  C3_i008_d001   1.000000000000e+00
    stock_i008_d001  C3_i008_d002  -1.000000000000e+00
    stock_i008_d002  C3_i008_d002   1.000000000000e+00
    stock_i008_d002  C3_i008_d003  -1.000000000000e+00
    stock_i008_d003  C3_i008_d003   1.000000000000e+00
    stock_i008_d003  C3_i008_d004  -1.000000000000e+00
    stock_i008_d004  C3_i008_d004   1.000000000000e+00
    stock_i008_d004  C3_i008_d005  -1.000000000000e+00
    stock_i008_d005  C3_i008_d005   1.000000000000e+00
    stock_i008_d005  C3_i008_d006  -1.000000000000e+00
    stock_i008_d006  C3_i008_d006   1.000000000000e+00
    stock_i008_d006  C3_i008_d007  -1.000000000000e+00
    stock_i008_d007  C3_i008_d007   1.000000000000e+00
    stock_i008_d007  C3_i008_d008  -1.000000000000e+00
    stock_i008_d008  C3_i008_d008   1.000000000000e+00
    stock_i008_d008  C3_i008_d009  -1.000000000000e+00
    stock_i008_d009  C3_i008_d009   1.000000000000e+00
    stock_i008_d009  C3_i008_d010  -1.000000000000e+00
    stock_i008_d010  C3_i008_d010   1.000000000000e+00
    stock_i008_d010  C3_i008_d011  -1.000000000000e+00
    stock_i008_d011  C3_i008_d011   1.000000000000e+00
    stock_i009_d001  C3_i009_d001   1.000000000000e+00
    stock_i009_d001  C3_i009_d002  -1.000000000000e+00
    stock_i009_d002  C3_i009_d002   1.000000000000e+00
    stock_i009_d002  C3_i009_d003  -1.000000000000e+00
    stock_i009_d003  C3_i009_d003   1.000000000000e+00
    stock_i009_d003  C3_i009_d004  -1.000000000000e+00
    stock_i009_d004  C3_i009_d004   1.000000000000e+00
    stock_i009_d004  C3_i009_d005  -1.000000000000e+00
    stock_i009_d005  C3_i009_d005   1.000000000000e+00
    stock_i009_d005  C3_i009_d006  -1.000000000000e+00
    stock_i009_d006  C3_i009_d006   1.000000000000e+00
    stock_i009_d006  C3_i009_d007  -1.000000000000e+00
    stock_i009_d007  C3_i009_d007   1.000000000000e+00
    stock_i009_d007  C3_i009_d008  -1.000000000000e+00
    stock_i009_d008  C3_i009_d008   1.000000000000e+00
    stock_i009_d008  C3_i009_d009  -1.000000000000e+00
    stock_i009_d009  C3_i009_d009   1.000000000000e+00
    stock_i009_d009  C3_i009_d010  -1.000000000000e+00
    stock_i009_d010  C3_i009_d010   1.000000000000e+00
    stock_i009_d010  C3_i009_d011  -1.000000000000e+00
    stock_i009_d011  C3_i009_d011   1.000000000000e+00
    stock_i010_d001  C3_i010_d001   1.000000000000e+00
    stock_i010_d001  C3_i010_d002  -1.000000000000e+00
    stock_i010_d002  C3_i010_d002   1.000000000000e+00
    stock_i010_d002  C3_i010_d003  -1.000000000000e+00
    stock_i010_d003  C3_i010_d003   1.000000000000e+00
    stock_i010_d003  C3_i010_d004  -1.000000000000e+00
    stock_i010_d004  C3_i010_d004   1.000000000000e+00
    stock_i010_d004  C3_i010_d005  -1.000000000000e+00
    stock_i010_d005  C3_i010_d005   1.000000000000e+00
    stock_i010_d005  C3_i010_d006  -1.000000000000e+00
    stock_i010_d006  C3_i010_d006   1.000000000000e+00
    stock_i010_d006  C3_i010_d007  -1.000000000000e+00
    stock_i010_d007  C3_i010_d007   1.000000000000e+00
    stock_i010_d007  C3_i010_d008  -1.000000000000e+00
    stock_i010_d008  C3_i010_d008   1.000000000000e+00
    stock_i010_d008  C3_i010_d009  -1.000000000000e+00
    stock_i010_d009  C3_i010_d009   1.000000000000e+00
    stock_i010_d009  C3_i010_d010  -1.000000000000e+00
    stock_i010_d010  C3_i010_d010   1.000000000000e+00
    stock_i010_d010  C3_i010_d011  -1.000000000000e+00
    stock_i010_d011  C3_i010_d011   1.000000000000e+00
RHS
    RHS       D1_i001_d001   0.000000000000e+00
    RHS       D1_i001_d002   0.000000000000e+00
    RHS       D1_i001_d003   0.000000000000e+00
    RHS       D1_i001_d004   0.000000000000e+00
    RHS       D1_i001_d005   0.000000000000e+00
    RHS       D1_i001_d006   0.000000000000e+00
    RHS       D1_i001_d007   0.000000000000e+00
    RHS       D1_i001_d008   0.000000000000e+00
    RHS       D1_i001_d009   0.000000000000e+00
    RHS       D1_i001_d010   0.000000000000e+00
    RHS       D1_i002_d001   0.000000000000e+00
    RHS       D1_i002_d002   0.000000000000e+00
    RHS       D1_i002_d003   0.000000000000e+00
    RHS       D1_i002_d004   0.000000000000e+00
    RHS       D1_i002_d005   0.000000000000e+00
    RHS       D1_i002_d006   0.000000000000e+00
    RHS       D1_i002_d007   0.000000000000e+00
    RHS       D1_i002_d008   0.000000000000e+00
    RHS       D1_i002_d009   0.000000000000e+00
    RHS       D1_i002_d010   0.000000000000e+00
    RHS       D1_i003_d001   0.000000000000e+00
    RHS       D1_i003_d002   0.000000000000e+00
    RHS       D1_i003_d003   0.000000000000e+00
    RHS       D1_i003_d004   0.000000000000e+00
    RHS       D1_i003_d005   0.000000000000e+00
    RHS       D1_i003_d006   0.000000000000e+00
    RHS       D1_i003_d007   0.000000000000e+00
    RHS       D1_i003_d008   0.000000000000e+00
    RHS       D1_i003_d009   0.000000000000e+00
    RHS       D1_i004_d001   0.000000000000e+00
    RHS       D1_i004_d002   0.000000000000e+00
    RHS       D1_i004_d003   0.000000000000e+00
    RHS       D1_i004_d004   0.000000000000e+00
    RHS       D1_i004_d005   0.000000000000e+00
    RHS       D1_i004_d006   0.000000000000e+00
    RHS       D1_i004_d007   0.000000000000e+00
    RHS       D1_i004_d008   0.000000000000e+00
    RHS       D1_i004_d009   0.000000000000e+00
    RHS       D1_i004_d010   0.000000000000e+00
    RHS       D1_i005_d001   0.000000000000e+00
    RHS       D1_i005_d002   0.000000000000e+00
    RHS       D1_i005_d003   0.000000000000e+00
    RHS       D1_i005_d004   0.000000000000e+00
    RHS       D1_i005_d005   0.000000000000e+00
    RHS       D1_i005_d006   0.000000000000e+00
    RHS       D1_i005_d007   0.000000000000e+00
    RHS       D1_i005_d008   0.000000000000e+00
    RHS       D1_i005_d009   0.000000000000e+00
    RHS       D1_i005_d010   0.000000000000e+00
    RHS       D1_i006_d001   0.000000000000e+00
    RHS       D1_i006_d002   0.000000000000e+00
    RHS       D1_i006_d003   0.000000000000e+00
    RHS       D1_i006_d004   0.000000000000e+00
    RHS       D1_i006_d005   0.000000000000e+00
    RHS       D1_i006_d006   0.000000000000e+00
    RHS       D1_i006_d007   0.000000000000e+00
    RHS       D1_i006_d008   0.000000000000e+00
    RHS       D1_i006_d009   0.000000000000e+00
    RHS       D1_i006_d010   0.000000000000e+00
    RHS       D1_i007_d001   0.000000000000e+00
    RHS       D1_i007_d002   0.000000000000e+00
    RHS       D1_i007_d003   0.000000000000e+00
    RHS       D1_i007_d004   0.000000000000e+00
    RHS       D1_i007_d005   0.000000000000e+00
    RHS       D1_i007_d006   0.000000000000e+00
    RHS       D1_i007_d007   0.000000000000e+00
    RHS       D1_i007_d008   0.000000000000e+00
    RHS       D1_i007_d009   0.000000000000e+00
    RHS       D1_i007_d010   0.000000000000e+00
    RHS       D1_i008_d001   0.000000000000e+00
    RHS       D1_i008_d002   0.000000000000e+00
    RHS       D1_i008_d003   0.000000000000e+00
    RHS       D1_i008_d004   0.000000000000e+00
    RHS       D1_i008_d005   0.000000000000e+00
    RHS       D1_i008_d006   0.000000000000e+00
    RHS       D1_i008_d007   0.000000000000e+00
    RHS       D1_i008_d008   0.000000000000e+00
    RHS       D1_i008_d009   0.000000000000e+00
    RHS       D1_i008_d010   0.000000000000e+00
    RHS       D1_i009_d001   0.000000000000e+00
    RHS       D1_i009_d002   0.000000000000e+00
    RHS       D1_i009_d003   0.000000000000e+00
    RHS       D1_i009_d004   0.000000000000e+00
    RHS       D1_i009_d005   0.000000000000e+00
    RHS       D1_i009_d006   0.000000000000e+00
    RHS       D1_i009_d007   0.000000000000e+00
    RHS       D1_i009_d008   0.000000000000e+00
    RHS       D1_i009_d009   0.000000000000e+00
    RHS       D1_i009_d010   0.000000000000e+00
    RHS       D1_i010_d001   0.000000000000e+00
    RHS       D1_i010_d002   0.000000000000e+00
    RHS       D1_i010_d003   0.000000000000e+00
    RHS       D1_i010_d004   0.000000000000e+00
    RHS       D1_i010_d005   0.000000000000e+00
    RHS       D1_i010_d006   0.000000000000e+00
    RHS       D1_i010_d007   0.000000000000e+00
    RHS       D1_i010_d008   0.000000000000e+00
    RHS       D1_i010_d009   0.000000000000e+00
    RHS       D1_i010_d010   0.000000000000e+00
    RHS       D2_i001_d002   0.000000000000e+00
    RHS       D2_i001_d003   0.000000000000e+00
    RHS       D2_i001_d004   0.000000000000e+00
    RHS       D2_i001_d005   0.000000000000e+00
    RHS       D2_i001_d006   0.000000000000e+00
    RHS       D2_i001_d007   0.000000000000e+00
    RHS       D2_i001_d008   0.000000000000e+00
    RHS       D2_i001_d009   0.000000000000e+00
    RHS       D2_i001_d010   0.000000000000e+00
    RHS       D2_i001_d011   0.000000000000e+00
    RHS       D2_i002_d002   0.000000000000e+00
    RHS       D2_i002_d003   0.000000000000e+00
    RHS       D2_i002_d004   0.000000000000e+00
    RHS       D2_i002_d005   0.000000000000e+00
    RHS       D2_i002_d006   0.000000000000e+00
    RHS       D2_i002_d007   0.000000000000e+00
    RHS       D2_i002_d008   0.000000000000e+00
    RHS       D2_i002_d009   0.000000000000e+00
    RHS       D2_i002_d010   0.000000000000e+00
    RHS       D2_i002_d011   0.000000000000e+00
    RHS       D2_i003_d003   0.000000000000e+00
    RHS       D2_i003_d004   0.000000000000e+00
    RHS       D2_i003_d005   0.000000000000e+00
    RHS       D2_i003_d006   0.000000000000e+00
    RHS       D2_i003_d007   0.000000000000e+00
    RHS       D2_i003_d008   0.000000000000e+00
    RHS       D2_i003_d009   0.000000000000e+00
    RHS       D2_i003_d010   0.000000000000e+00
    RHS       D2_i003_d011   0.000000000000e+00
    RHS       D2_i004_d002   0.000000000000e+00
    RHS       D2_i004_d003   0.000000000000e+00
    RHS       D2_i004_d004   0.000000000000e+00
    RHS       D2_i004_d005   0.000000000000e+00
    RHS       D2_i004_d006   0.000000000000e+00
    RHS       D2_i004_d007   0.000000000000e+00
    RHS       D2_i004_d008   0.000000000000e+00
    RHS       D2_i004_d009   0.000000000000e+00
    RHS       D2_i004_d010   0.000000000000e+00
    RHS       D2_i004_d011   0.000000000000e+00
    RHS       D2_i005_d002   0.000000000000e+00
    RHS       D2_i005_d003   0.000000000000e+00
    RHS       D2_i005_d004   0.000000000000e+00
    RHS       D2_i005_d005   0.000000000000e+00
    RHS       D2_i005_d006   0.000000000000e+00
    RHS       D2_i005_d007   0.000000000000e+00
    RHS       D2_i005_d008   0.000000000000e+00
    RHS       D2_i005_d009   0.000000000000e+00
    RHS       D2_i005_d010   0.000000000000e+00
    RHS       D2_i005_d011   0.000000000000e+00
    RHS       D2_i006_d002   0.000000000000e+00
    RHS       D2_i006_d003   0.000000000000e+00
    RHS       D2_i006_d004   0.000000000000e+00
    RHS       D2_i006_d005   0.000000000000e+00
    RHS       D2_i006_d006   0.000000000000e+00
    RHS       D2_i006_d007   0.000000000000e+00
    RHS       D2_i006_d008   0.000000000000e+00
    RHS       D2_i006_d009   0.000000000000e+00
    RHS       D2_i006_d010   0.000000000000e+00
    RHS       D2_i006_d011   0.000000000000e+00
    RHS       D2_i007_d002   0.000000000000e+00
    RHS       D2_i007_d003   0.000000000000e+00
    RHS       D2_i007_d004   0.000000000000e+00
    RHS       D2_i007_d005   0.000000000000e+00
    RHS       D2_i007_d006   0.000000000000e+00
    RHS       D2_i007_d007   0.000000000000e+00
    RHS       D2_i007_d008   0.000000000000e+00
    RHS       D2_i007_d009   0.000000000000e+00
    RHS       D2_i007_d010   0.000000000000e+00
    RHS       D2_i007_d011   0.000000000000e+00
    RHS       D2_i008_d002   0.000000000000e+00
    RHS       D2_i008_d003   0.000000000000e+00
    RHS       D2_i008_d004   0.000000000000e+00
    RHS       D2_i008_d005   0.000000000000e+00
    RHS       D2_i008_d006   0.000000000000e+00
    RHS       D2_i008_d007   0.000000000000e+00
    RHS       D2_i008_d008   0.000000000000e+00
    RHS       D2_i008_d009   0.000000000000e+00
    RHS       D2_i008_d010   0.000000000000e+00
    RHS       D2_i008_d011   0.000000000000e+00
    RHS       D2_i009_d002   0.000000000000e+00
    RHS       D2_i009_d003   0.000000000000e+00
    RHS       D2_i009_d004   0.000000000000e+00
    RHS       D2_i009_d005   0.000000000000e+00
    RHS       D2_i009_d006   0.000000000000e+00
    RHS       D2_i009_d007   0.000000000000e+00
    RHS       D2_i009_d008   0.000000000000e+00
    RHS       D2_i009_d009   0.000000000000e+00
    RHS       D2_i009_d010   0.000000000000e+00
    RHS       D2_i009_d011   0.000000000000e+00
    RHS       D2_i010_d002   0.000000000000e+00
    RHS       D2_i010_d003   0.000000000000e+00
    RHS       D2_i010_d004   0.000000000000e+00
    RHS       D2_i010_d005   0.000000000000e+00
    RHS       D2_i010_d006   0.000000000000e+00
    RHS       D2_i010_d007   0.000000000000e+00
    RHS       D2_i010_d008   0.000000000000e+00
    RHS       D2_i010_d009   0.000000000000e+00
    RHS       D2_i010_d010   0.000000000000e+00
    RHS       D2_i010_d011   0.000000000000e+00
    RHS       C1_i001_d001   4.000000000000e+00
    RHS       C1_i001_d002   0.000000000000e+00
    RHS       C1_i001_d003   0.000000000000e+00
    RHS       C1_i001_d004   0.000000000000e+00
    RHS       C1_i001_d005   0.000000000000e+00
    RHS       C1_i001_d006   0.000000000000e+00
    RHS       C1_i001_d007   0.000000000000e+00
    RHS       C1_i001_d008   0.000000000000e+00
    RHS       C1_i001_d009   0.000000000000e+00
    RHS       C1_i001_d010   0.000000000000e+00
    RHS       C1_i001_d011   0.000000000000e+00
    RHS       C1_i002_d001   8.000000000000e+00
    RHS       C1_i002_d002   0.000000000000e+00
    RHS       C1_i002_d003   0.000000000000e+00
    RHS       C1_i002_d004   0.000000000000e+00
    RHS       C1_i002_d005   0.000000000000e+00
    RHS       C1_i002_d006   0.000000000000e+00
    RHS       C1_i002_d007   0.000000000000e+00
    RHS       C1_i002_d008   0.000000000000e+00
    RHS       C1_i002_d009   0.000000000000e+00
    RHS       C1_i002_d010   0.000000000000e+00
    RHS       C1_i002_d011   0.000000000000e+00
    RHS       C1_i003_d001   4.000000000000e+00
    RHS       C1_i003_d002   0.000000000000e+00
    RHS       C1_i003_d003   0.000000000000e+00
    RHS       C1_i003_d004   0.000000000000e+00
    RHS       C1_i003_d005   0.000000000000e+00
    RHS       C1_i003_d006   0.000000000000e+00
    RHS       C1_i003_d007   0.000000000000e+00
    RHS       C1_i003_d008   0.000000000000e+00
    RHS       C1_i003_d009   0.000000000000e+00
    RHS       C1_i003_d010   0.000000000000e+00
    RHS       C1_i003_d011   0.000000000000e+00
    RHS       C1_i004_d001   4.000000000000e+00
    RHS       C1_i004_d002   0.000000000000e+00
    RHS       C1_i004_d003   0.000000000000e+00
    RHS       C1_i004_d004   0.000000000000e+00
    RHS       C1_i004_d005   0.000000000000e+00
    RHS       C1_i004_d006   0.000000000000e+00
    RHS       C1_i004_d007   0.000000000000e+00
    RHS       C1_i004_d008   0.000000000000e+00
    RHS       C1_i004_d009   0.000000000000e+00
    RHS       C1_i004_d010   0.000000000000e+00
    RHS       C1_i004_d011   0.000000000000e+00
    RHS       C1_i005_d001   6.000000000000e+00
    RHS       C1_i005_d002   0.000000000000e+00
    RHS       C1_i005_d003   0.000000000000e+00
    RHS       C1_i005_d004   0.000000000000e+00
    RHS       C1_i005_d005   0.000000000000e+00
    RHS       C1_i005_d006   0.000000000000e+00
    RHS       C1_i005_d007   0.000000000000e+00
    RHS       C1_i005_d008   0.000000000000e+00
    RHS       C1_i005_d009   0.000000000000e+00
    RHS       C1_i005_d010   0.000000000000e+00
    RHS       C1_i005_d011   0.000000000000e+00
    RHS       C1_i006_d001   4.000000000000e+00
    RHS       C1_i006_d002   0.000000000000e+00
    RHS       C1_i006_d003   0.000000000000e+00
    RHS       C1_i006_d004   0.000000000000e+00
    RHS       C1_i006_d005   0.000000000000e+00
    RHS       C1_i006_d006   0.000000000000e+00
    RHS       C1_i006_d007   0.000000000000e+00
    RHS       C1_i006_d008   0.000000000000e+00
    RHS       C1_i006_d009   0.000000000000e+00
    RHS       C1_i006_d010   0.000000000000e+00
    RHS       C1_i006_d011   0.000000000000e+00
    RHS       C1_i007_d001   2.000000000000e+00
    RHS       C1_i007_d002   0.000000000000e+00
    RHS       C1_i007_d003   0.000000000000e+00
    RHS       C1_i007_d004   0.000000000000e+00
    RHS       C1_i007_d005   0.000000000000e+00
    RHS       C1_i007_d006   0.000000000000e+00
    RHS       C1_i007_d007   0.000000000000e+00
    RHS       C1_i007_d008   0.000000000000e+00
    RHS       C1_i007_d009   0.000000000000e+00
    RHS       C1_i007_d010   0.000000000000e+00
    RHS       C1_i007_d011   0.000000000000e+00
    RHS       C1_i008_d001   8.000000000000e+00
    RHS       C1_i008_d002   0.000000000000e+00
    RHS       C1_i008_d003   0.000000000000e+00
    RHS       C1_i008_d004   0.000000000000e+00
    RHS       C1_i008_d005   0.000000000000e+00
    RHS       C1_i008_d006   0.000000000000e+00
    RHS       C1_i008_d007   0.000000000000e+00
    RHS       C1_i008_d008   0.000000000000e+00
    RHS       C1_i008_d009   0.000000000000e+00
    RHS       C1_i008_d010   0.000000000000e+00
    RHS       C1_i008_d011   0.000000000000e+00
    RHS       C1_i009_d001   9.000000000000e+00
    RHS       C1_i009_d002   0.000000000000e+00
    RHS       C1_i009_d003   0.000000000000e+00
    RHS       C1_i009_d004   0.000000000000e+00
    RHS       C1_i009_d005   0.000000000000e+00
    RHS       C1_i009_d006   0.000000000000e+00
    RHS       C1_i009_d007   0.000000000000e+00
    RHS       C1_i009_d008   0.000000000000e+00
    RHS       C1_i009_d009   0.000000000000e+00
    RHS       C1_i009_d010   0.000000000000e+00
    RHS       C1_i009_d011   0.000000000000e+00
    RHS       C1_i010_d001   4.000000000000e+00
    RHS       C1_i010_d002   0.000000000000e+00
    RHS       C1_i010_d003   0.000000000000e+00
    RHS       C1_i010_d004   0.000000000000e+00
    RHS       C1_i010_d005   0.000000000000e+00
    RHS       C1_i010_d006   0.000000000000e+00
    RHS       C1_i010_d007   0.000000000000e+00
    RHS       C1_i010_d008   0.000000000000e+00
    RHS       C1_i010_d009   0.000000000000e+00
    RHS       C1_i010_d010   0.000000000000e+00
    RHS       C1_i010_d011   0.000000000000e+00
    RHS       C3_i000_d001   0.000000000000e+00
    RHS       C3_i000_d002   0.000000000000e+00
    RHS       C3_i000_d003   6.500000000000e+04
    RHS       C3_i000_d004   0.000000000000e+00
    RHS       C3_i000_d005   0.000000000000e+00
    RHS       C3_i000_d006   0.000000000000e+00
    RHS       C3_i000_d007   3.000000000000e+04
    RHS       C3_i000_d008   0.000000000000e+00
    RHS       C3_i000_d009   0.000000000000e+00
    RHS       C3_i000_d010   0.000000000000e+00
    RHS       C3_i000_d011   0.000000000000e+00
    RHS       C3_i001_d001   1.964000000000e+03
    RHS       C3_i001_d002   0.000000000000e+00
    RHS       C3_i001_d003   0.000000000000e+00
    RHS       C3_i001_d004   0.000000000000e+00
    RHS       C3_i001_d005   0.000000000000e+00
    RHS       C3_i001_d006   0.000000000000e+00
    RHS       C3_i001_d007   0.000000000000e+00
    RHS       C3_i001_d008   0.000000000000e+00
    RHS       C3_i001_d009   0.000000000000e+00
    RHS       C3_i001_d010   0.000000000000e+00
    RHS       C3_i001_d011   0.000000000000e+00
    RHS       C3_i002_d001   5.201000000000e+03
    RHS       C3_i002_d002   0.000000000000e+00
    RHS       C3_i002_d003   0.000000000000e+00
    RHS       C3_i002_d004   0.000000000000e+00
    RHS       C3_i002_d005   0.000000000000e+00
    RHS       C3_i002_d006   0.000000000000e+00
    RHS       C3_i002_d007   0.000000000000e+00
    RHS       C3_i002_d008   0.000000000000e+00
    RHS       C3_i002_d009   0.000000000000e+00
    RHS       C3_i002_d010   0.000000000000e+00
    RHS       C3_i002_d011   0.000000000000e+00
    RHS       C3_i003_d001   1.769000000000e+03
    RHS       C3_i003_d002   0.000000000000e+00
    RHS       C3_i003_d003   0.000000000000e+00
    RHS       C3_i003_d004   0.000000000000e+00
    RHS       C3_i003_d005   0.000000000000e+00
    RHS       C3_i003_d006   0.000000000000e+00
    RHS       C3_i003_d007   0.000000000000e+00
    RHS       C3_i003_d008   0.000000000000e+00
    RHS       C3_i003_d009   0.000000000000e+00
    RHS       C3_i003_d010   0.000000000000e+00
    RHS       C3_i003_d011   0.000000000000e+00
    RHS       C3_i004_d001   1.229000000000e+03
    RHS       C3_i004_d002   0.000000000000e+00
    RHS       C3_i004_d003   0.000000000000e+00
    RHS       C3_i004_d004   0.000000000000e+00
    RHS       C3_i004_d005   0.000000000000e+00
    RHS       C3_i004_d006   0.000000000000e+00
    RHS       C3_i004_d007   0.000000000000e+00
    RHS       C3_i004_d008   0.000000000000e+00
    RHS       C3_i004_d009   0.000000000000e+00
    RHS       C3_i004_d010   0.000000000000e+00
    RHS       C3_i004_d011   0.000000000000e+00
    RHS       C3_i005_d001   3.098000000000e+03
    RHS       C3_i005_d002   0.000000000000e+00
    RHS       C3_i005_d003   0.000000000000e+00
    RHS       C3_i005_d004   0.000000000000e+00
    RHS       C3_i005_d005   0.000000000000e+00
    RHS       C3_i005_d006   0.000000000000e+00
    RHS       C3_i005_d007   0.000000000000e+00
    RHS       C3_i005_d008   0.000000000000e+00
    RHS       C3_i005_d009   0.000000000000e+00
    RHS       C3_i005_d010   0.000000000000e+00
    RHS       C3_i005_d011   0.000000000000e+00
    RHS       C3_i006_d001   1.274000000000e+03
    RHS       C3_i006_d002   0.000000000000e+00
    RHS       C3_i006_d003   0.000000000000e+00
    RHS       C3_i006_d004   0.000000000000e+00
    RHS       C3_i006_d005   0.000000000000e+00
    RHS       C3_i006_d006   0.000000000000e+00
    RHS       C3_i006_d007   0.000000000000e+00
    RHS       C3_i006_d008   0.000000000000e+00
    RHS       C3_i006_d009   0.000000000000e+00
    RHS       C3_i006_d010   0.000000000000e+00
    RHS       C3_i006_d011   0.000000000000e+00
    RHS       C3_i007_d001   2.320000000000e+02
    RHS       C3_i007_d002   0.000000000000e+00
    RHS       C3_i007_d003   0.000000000000e+00
    RHS       C3_i007_d004   0.000000000000e+00
    RHS       C3_i007_d005   0.000000000000e+00
    RHS       C3_i007_d006   0.000000000000e+00
    RHS       C3_i007_d007   0.000000000000e+00
    RHS       C3_i007_d008   0.000000000000e+00
    RHS       C3_i007_d009   0.000000000000e+00
    RHS       C3_i007_d010   0.000000000000e+00
    RHS       C3_i007_d011   0.000000000000e+00
    RHS       C3_i008_d001   4.908000000000e+03
    RHS       C3_i008_d002   0.000000000000e+00
    RHS       C3_i008_d003   0.000000000000e+00
    RHS       C3_i008_d004   0.000000000000e+00
    RHS       C3_i008_d005   0.000000000000e+00
    RHS       C3_i008_d006   0.000000000000e+00
    RHS       C3_i008_d007   0.000000000000e+00
    RHS       C3_i008_d008   0.000000000000e+00
    RHS       C3_i008_d009   0.000000000000e+00
    RHS       C3_i008_d010   0.000000000000e+00
    RHS       C3_i008_d011   0.000000000000e+00
    RHS       C3_i009_d001   5.904000000000e+03
    RHS       C3_i009_d002   0.000000000000e+00
    RHS       C3_i009_d003   0.000000000000e+00
    RHS       C3_i009_d004   0.000000000000e+00
    RHS       C3_i009_d005   0.000000000000e+00
    RHS       C3_i009_d006   0.000000000000e+00
    RHS       C3_i009_d007   0.000000000000e+00
    RHS       C3_i009_d008   0.000000000000e+00
    RHS       C3_i009_d009   0.000000000000e+00
    RHS       C3_i009_d010   0.000000000000e+00
    RHS       C3_i009_d011   0.000000000000e+00
    RHS       C3_i010_d001   1.276000000000e+03
    RHS       C3_i010_d002   0.000000000000e+00
    RHS       C3_i010_d003   0.000000000000e+00
    RHS       C3_i010_d004   0.000000000000e+00
    RHS       C3_i010_d005   0.000000000000e+00
    RHS       C3_i010_d006   0.000000000000e+00
    RHS       C3_i010_d007   0.000000000000e+00
    RHS       C3_i010_d008   0.000000000000e+00
    RHS       C3_i010_d009   0.000000000000e+00
    RHS       C3_i010_d010   0.000000000000e+00
    RHS       C3_i010_d011   0.000000000000e+00
    RHS       C5_i001_d001   0.000000000000e+00
    RHS       C5_i001_d002   0.000000000000e+00
    RHS       C5_i001_d003   0.000000000000e+00
    RHS       C5_i001_d004   0.000000000000e+00
    RHS       C5_i001_d005   0.000000000000e+00
    RHS       C5_i001_d006   0.000000000000e+00
    RHS       C5_i001_d007   0.000000000000e+00
    RHS       C5_i001_d008   0.000000000000e+00
    RHS       C5_i001_d009   0.000000000000e+00
    RHS       C5_i001_d010   0.000000000000e+00
    RHS       C5_i001_d011   0.000000000000e+00
    RHS       C5_i002_d001   0.000000000000e+00
    RHS       C5_i002_d002   0.000000000000e+00
    RHS       C5_i002_d003   0.000000000000e+00
    RHS       C5_i002_d004   0.000000000000e+00
    RHS       C5_i002_d005   0.000000000000e+00
    RHS       C5_i002_d006   0.000000000000e+00
    RHS       C5_i002_d007   0.000000000000e+00
    RHS       C5_i002_d008   0.000000000000e+00
    RHS       C5_i002_d009   0.000000000000e+00
    RHS       C5_i002_d010   0.000000000000e+00
    RHS       C5_i002_d011   0.000000000000e+00
    RHS       C5_i003_d001   0.000000000000e+00
    RHS       C5_i003_d002   0.000000000000e+00
    RHS       C5_i003_d003   0.000000000000e+00
    RHS       C5_i003_d004   0.000000000000e+00
    RHS       C5_i003_d005   0.000000000000e+00
    RHS       C5_i003_d006   0.000000000000e+00
    RHS       C5_i003_d007   0.000000000000e+00
    RHS       C5_i003_d008   0.000000000000e+00
    RHS       C5_i003_d009   0.000000000000e+00
    RHS       C5_i003_d010   0.000000000000e+00
    RHS       C5_i003_d011   0.000000000000e+00
    RHS       C5_i005_d001   0.000000000000e+00
    RHS       C5_i005_d002   0.000000000000e+00
    RHS       C5_i005_d003   0.000000000000e+00
    RHS       C5_i005_d004   0.000000000000e+00
    RHS       C5_i005_d005   0.000000000000e+00
    RHS       C5_i005_d006   0.000000000000e+00
    RHS       C5_i005_d007   0.000000000000e+00
    RHS       C5_i005_d008   0.000000000000e+00
    RHS       C5_i005_d009   0.000000000000e+00
    RHS       C5_i005_d010   0.000000000000e+00
    RHS       C5_i005_d011   0.000000000000e+00
    RHS       C5_i008_d001   0.000000000000e+00
    RHS       C5_i008_d002   0.000000000000e+00
    RHS       C5_i008_d003   0.000000000000e+00
    RHS       C5_i008_d004   0.000000000000e+00
    RHS       C5_i008_d005   0.000000000000e+00
    RHS       C5_i008_d006   0.000000000000e+00
    RHS       C5_i008_d007   0.000000000000e+00
    RHS       C5_i008_d008   0.000000000000e+00
    RHS       C5_i008_d009   0.000000000000e+00
    RHS       C5_i008_d010   0.000000000000e+00
    RHS       C5_i008_d011   0.000000000000e+00
    RHS       C5_i009_d001   0.000000000000e+00
    RHS       C5_i009_d002   0.000000000000e+00
    RHS       C5_i009_d003   0.000000000000e+00
    RHS       C5_i009_d004   0.000000000000e+00
    RHS       C5_i009_d005   0.000000000000e+00
    RHS       C5_i009_d006   0.000000000000e+00
    RHS       C5_i009_d007   0.000000000000e+00
    RHS       C5_i009_d008   0.000000000000e+00
    RHS       C5_i009_d009   0.000000000000e+00
    RHS       C5_i009_d010   0.000000000000e+00
    RHS       C5_i009_d011   0.000000000000e+00
    RHS       C5_i010_d001   0.000000000000e+00
    RHS       C5_i010_d002   0.000000000000e+00
    RHS       C5_i010_d003   0.000000000000e+00
    RHS       C5_i010_d004   0.000000000000e+00
    RHS       C5_i010_d005   0.000000000000e+00
    RHS       C5_i010_d006   0.000000000000e+00
    RHS       C5_i010_d007   0.000000000000e+00
    RHS       C5_i010_d008   0.000000000000e+00
    RHS       C5_i010_d009   0.000000000000e+00
    RHS       C5_i010_d010   0.000000000000e+00
    RHS       C5_i010_d011   0.000000000000e+00
    RHS       C6_i001    2.947000000000e+03
    RHS       C6_i002    5.064500000000e+04
    RHS       C6_i003    2.653000000000e+03
    RHS       C6_i005    1.535400000000e+04
    RHS       C6_i008    2.153700000000e+04
    RHS       C6_i009    8.018000000000e+03
    RHS       C6_i010    1.914000000000e+03
    RHS       V1_i001_d001   1.500000000000e+01
    RHS       V1_i001_d004   5.000000000000e+00
    RHS       V1_i002_d001   2.540000000000e+02
    RHS       V1_i002_d004   2.280000000000e+02
    RHS       V1_i003_d001   1.400000000000e+01
    RHS       V1_i003_d005   5.000000000000e+00
    RHS       V1_i005_d001   7.700000000000e+01
    RHS       V1_i005_d004   6.200000000000e+01
    RHS       V1_i008_d001   1.080000000000e+02
    RHS       V1_i008_d004   8.400000000000e+01
    RHS       V1_i009_d001   4.100000000000e+01
    RHS       V1_i009_d003   1.100000000000e+01
    RHS       V1_i010_d001   1.000000000000e+01
    RHS       V1_i010_d004   4.000000000000e+00
BOUNDS
 UP BND       arrive_i001_d002   5.300000000000e+01
 UP BND       arrive_i001_d003   5.300000000000e+01
 UP BND       arrive_i001_d004   5.300000000000e+01
 UP BND       arrive_i001_d005   5.300000000000e+01
 UP BND       arrive_i001_d006   5.300000000000e+01
 UP BND       arrive_i001_d007   5.300000000000e+01
 UP BND       arrive_i001_d008   5.300000000000e+01
 UP BND       arrive_i001_d009   5.300000000000e+01
 UP BND       arrive_i001_d010   5.300000000000e+01
 UP BND       arrive_i001_d011   5.300000000000e+01
 UP BND       arrive_i002_d002   5.300000000000e+01
 UP BND       arrive_i002_d003   5.300000000000e+01
 UP BND       arrive_i002_d004   5.300000000000e+01
 UP BND       arrive_i002_d005   5.300000000000e+01
 UP BND       arrive_i002_d006   5.300000000000e+01
 UP BND       arrive_i002_d007   5.300000000000e+01
 UP BND       arrive_i002_d008   5.300000000000e+01
 UP BND       arrive_i002_d009   5.300000000000e+01
 UP BND       arrive_i002_d010   5.300000000000e+01
 UP BND       arrive_i002_d011   5.300000000000e+01
 UP BND       arrive_i003_d003   5.300000000000e+01
 UP BND       arrive_i003_d004   5.300000000000e+01
 UP BND       arrive_i003_d005   5.300000000000e+01
 UP BND       arrive_i003_d006   5.300000000000e+01
 UP BND       arrive_i003_d007   5.300000000000e+01
 UP BND       arrive_i003_d008   5.300000000000e+01
 UP BND       arrive_i003_d009   5.300000000000e+01
 UP BND       arrive_i003_d010   5.300000000000e+01
 UP BND       arrive_i003_d011   5.300000000000e+01
 UP BND       arrive_i004_d002   5.300000000000e+01
 UP BND       arrive_i004_d003   5.300000000000e+01
 UP BND       arrive_i004_d004   5.300000000000e+01
 UP BND       arrive_i004_d005   5.300000000000e+01
 UP BND       arrive_i004_d006   5.300000000000e+01
 UP BND       arrive_i004_d007   5.300000000000e+01
 UP BND       arrive_i004_d008   5.300000000000e+01
 UP BND       arrive_i004_d009   5.300000000000e+01
 UP BND       arrive_i004_d010   5.300000000000e+01
 UP BND       arrive_i004_d011   5.300000000000e+01
 UP BND       arrive_i005_d002   5.300000000000e+01
 UP BND       arrive_i005_d003   5.300000000000e+01
 UP BND       arrive_i005_d004   5.300000000000e+01
 UP BND       arrive_i005_d005   5.300000000000e+01
 UP BND       arrive_i005_d006   5.300000000000e+01
 UP BND       arrive_i005_d007   5.300000000000e+01
 UP BND       arrive_i005_d008   5.300000000000e+01
 UP BND       arrive_i005_d009   5.300000000000e+01
 UP BND       arrive_i005_d010   5.300000000000e+01
 UP BND       arrive_i005_d011   5.300000000000e+01
 UP BND       arrive_i006_d002   5.300000000000e+01
 UP BND       arrive_i006_d003   5.300000000000e+01
 UP BND       arrive_i006_d004   5.300000000000e+01
 UP BND       arrive_i006_d005   5.300000000000e+01
 UP BND       arrive_i006_d006   5.300000000000e+01
 UP BND       arrive_i006_d007   5.300000000000e+01
 UP BND       arrive_i006_d008   5.300000000000e+01
 UP BND       arrive_i006_d009   5.300000000000e+01
 UP BND       arrive_i006_d010   5.300000000000e+01
 UP BND       arrive_i006_d011   5.300000000000e+01
 UP BND       arrive_i007_d002   5.300000000000e+01
 UP BND       arrive_i007_d003   5.300000000000e+01
 UP BND       arrive_i007_d004   5.300000000000e+01
 UP BND       arrive_i007_d005   5.300000000000e+01
 UP BND       arrive_i007_d006   5.300000000000e+01
 UP BND       arrive_i007_d007   5.300000000000e+01
 UP BND       arrive_i007_d008   5.300000000000e+01
 UP BND       arrive_i007_d009   5.300000000000e+01
 UP BND       arrive_i007_d010   5.300000000000e+01
 UP BND       arrive_i007_d011   5.300000000000e+01
 UP BND       arrive_i008_d002   5.300000000000e+01
 UP BND       arrive_i008_d003   5.300000000000e+01
 UP BND       arrive_i008_d004   5.300000000000e+01
 UP BND       arrive_i008_d005   5.300000000000e+01
 UP BND       arrive_i008_d006   5.300000000000e+01
 UP BND       arrive_i008_d007   5.300000000000e+01
 UP BND       arrive_i008_d008   5.300000000000e+01
 UP BND       arrive_i008_d009   5.300000000000e+01
 UP BND       arrive_i008_d010   5.300000000000e+01
 UP BND       arrive_i008_d011   5.300000000000e+01
 UP BND       arrive_i009_d002   5.300000000000e+01
 UP BND       arrive_i009_d003   5.300000000000e+01
 UP BND       arrive_i009_d004   5.300000000000e+01
 UP BND       arrive_i009_d005   5.300000000000e+01
 UP BND       arrive_i009_d006   5.300000000000e+01
 UP BND       arrive_i009_d007   5.300000000000e+01
 UP BND       arrive_i009_d008   5.300000000000e+01
 UP BND       arrive_i009_d009   5.300000000000e+01
 UP BND       arrive_i009_d010   5.300000000000e+01
 UP BND       arrive_i009_d011   5.300000000000e+01
 UP BND       arrive_i010_d002   5.300000000000e+01
 UP BND       arrive_i010_d003   5.300000000000e+01
 UP BND       arrive_i010_d004   5.300000000000e+01
 UP BND       arrive_i010_d005   5.300000000000e+01
 UP BND       arrive_i010_d006   5.300000000000e+01
 UP BND       arrive_i010_d007   5.300000000000e+01
 UP BND       arrive_i010_d008   5.300000000000e+01
 UP BND       arrive_i010_d009   5.300000000000e+01
 UP BND       arrive_i010_d010   5.300000000000e+01
 UP BND       arrive_i010_d011   5.300000000000e+01
 UP BND       cards_i001_d001   2.947000000000e+03
 UP BND       cards_i001_d002   2.947000000000e+03
 UP BND       cards_i001_d003   2.947000000000e+03
 UP BND       cards_i001_d004   2.947000000000e+03
 UP BND       cards_i001_d005   2.947000000000e+03
 UP BND       cards_i001_d006   2.947000000000e+03
 UP BND       cards_i001_d007   2.947000000000e+03
 UP BND       cards_i001_d008   2.947000000000e+03
 UP BND       cards_i001_d009   2.947000000000e+03
 UP BND       cards_i001_d010   2.947000000000e+03
 UP BND       cards_i001_d011   2.947000000000e+03
 UP BND       cards_i002_d001   5.064500000000e+04
 UP BND       cards_i002_d002   5.064500000000e+04
 UP BND       cards_i002_d003   5.064500000000e+04
 UP BND       cards_i002_d004   5.064500000000e+04
 UP BND       cards_i002_d005   5.064500000000e+04
 UP BND       cards_i002_d006   5.064500000000e+04
 UP BND       cards_i002_d007   5.064500000000e+04
 UP BND       cards_i002_d008   5.064500000000e+04
 UP BND       cards_i002_d009   5.064500000000e+04
 UP BND       cards_i002_d010   5.064500000000e+04
 UP BND       cards_i002_d011   5.064500000000e+04
 UP BND       cards_i003_d001   2.653000000000e+03
 UP BND       cards_i003_d002   2.653000000000e+03
 UP BND       cards_i003_d003   2.653000000000e+03
 UP BND       cards_i003_d004   2.653000000000e+03
 UP BND       cards_i003_d005   2.653000000000e+03
 UP BND       cards_i003_d006   2.653000000000e+03
 UP BND       cards_i003_d007   2.653000000000e+03
 UP BND       cards_i003_d008   2.653000000000e+03
 UP BND       cards_i003_d009   2.653000000000e+03
 UP BND       cards_i003_d010   2.653000000000e+03
 UP BND       cards_i003_d011   2.653000000000e+03
 UP BND       cards_i005_d001   1.535400000000e+04
 UP BND       cards_i005_d002   1.535400000000e+04
 UP BND       cards_i005_d003   1.535400000000e+04
 UP BND       cards_i005_d004   1.535400000000e+04
 UP BND       cards_i005_d005   1.535400000000e+04
 UP BND       cards_i005_d006   1.535400000000e+04
 UP BND       cards_i005_d007   1.535400000000e+04
 UP BND       cards_i005_d008   1.535400000000e+04
 UP BND       cards_i005_d009   1.535400000000e+04
 UP BND       cards_i005_d010   1.535400000000e+04
 UP BND       cards_i005_d011   1.535400000000e+04
 UP BND       cards_i008_d001   2.153700000000e+04
 UP BND       cards_i008_d002   2.153700000000e+04
 UP BND       cards_i008_d003   2.153700000000e+04
 UP BND       cards_i008_d004   2.153700000000e+04
 UP BND       cards_i008_d005   2.153700000000e+04
 UP BND       cards_i008_d006   2.153700000000e+04
 UP BND       cards_i008_d007   2.153700000000e+04
 UP BND       cards_i008_d008   2.153700000000e+04
 UP BND       cards_i008_d009   2.153700000000e+04
 UP BND       cards_i008_d010   2.153700000000e+04
 UP BND       cards_i008_d011   2.153700000000e+04
 UP BND       cards_i009_d001   8.018000000000e+03
 UP BND       cards_i009_d002   8.018000000000e+03
 UP BND       cards_i009_d003   8.018000000000e+03
 UP BND       cards_i009_d004   8.018000000000e+03
 UP BND       cards_i009_d005   8.018000000000e+03
 UP BND       cards_i009_d006   8.018000000000e+03
 UP BND       cards_i009_d007   8.018000000000e+03
 UP BND       cards_i009_d008   8.018000000000e+03
 UP BND       cards_i009_d009   8.018000000000e+03
 UP BND       cards_i009_d010   8.018000000000e+03
 UP BND       cards_i009_d011   8.018000000000e+03
 UP BND       cards_i010_d001   1.914000000000e+03
 UP BND       cards_i010_d002   1.914000000000e+03
 UP BND       cards_i010_d003   1.914000000000e+03
 UP BND       cards_i010_d004   1.914000000000e+03
 UP BND       cards_i010_d005   1.914000000000e+03
 UP BND       cards_i010_d006   1.914000000000e+03
 UP BND       cards_i010_d007   1.914000000000e+03
 UP BND       cards_i010_d008   1.914000000000e+03
 UP BND       cards_i010_d009   1.914000000000e+03
 UP BND       cards_i010_d010   1.914000000000e+03
 UP BND       cards_i010_d011   1.914000000000e+03
 UP BND       leave_i001_d001   5.300000000000e+01
 UP BND       leave_i001_d002   5.300000000000e+01
 UP BND       leave_i001_d003   5.300000000000e+01
 UP BND       leave_i001_d004   5.300000000000e+01
 UP BND       leave_i001_d005   5.300000000000e+01
 UP BND       leave_i001_d006   5.300000000000e+01
 UP BND       leave_i001_d007   5.300000000000e+01
 UP BND       leave_i001_d008   5.300000000000e+01
 UP BND       leave_i001_d009   5.300000000000e+01
 UP BND       leave_i001_d010   5.300000000000e+01
 UP BND       leave_i002_d001   5.300000000000e+01
 UP BND       leave_i002_d002   5.300000000000e+01
 UP BND       leave_i002_d003   5.300000000000e+01
 UP BND       leave_i002_d004   5.300000000000e+01
 UP BND       leave_i002_d005   5.300000000000e+01
 UP BND       leave_i002_d006   5.300000000000e+01
 UP BND       leave_i002_d007   5.300000000000e+01
 UP BND       leave_i002_d008   5.300000000000e+01
 UP BND       leave_i002_d009   5.300000000000e+01
 UP BND       leave_i002_d010   5.300000000000e+01
 UP BND       leave_i003_d001   5.300000000000e+01
 UP BND       leave_i003_d002   5.300000000000e+01
 UP BND       leave_i003_d003   5.300000000000e+01
 UP BND       leave_i003_d004   5.300000000000e+01
 UP BND       leave_i003_d005   5.300000000000e+01
 UP BND       leave_i003_d006   5.300000000000e+01
 UP BND       leave_i003_d007   5.300000000000e+01
 UP BND       leave_i003_d008   5.300000000000e+01
 UP BND       leave_i003_d009   5.300000000000e+01
 UP BND       leave_i004_d001   5.300000000000e+01
 UP BND       leave_i004_d002   5.300000000000e+01
 UP BND       leave_i004_d003   5.300000000000e+01
 UP BND       leave_i004_d004   5.300000000000e+01
 UP BND       leave_i004_d005   5.300000000000e+01
 UP BND       leave_i004_d006   5.300000000000e+01
 UP BND       leave_i004_d007   5.300000000000e+01
 UP BND       leave_i004_d008   5.300000000000e+01
 UP BND       leave_i004_d009   5.300000000000e+01
 UP BND       leave_i004_d010   5.300000000000e+01
 UP BND       leave_i005_d001   5.300000000000e+01
 UP BND       leave_i005_d002   5.300000000000e+01
 UP BND       leave_i005_d003   5.300000000000e+01
 UP BND       leave_i005_d004   5.300000000000e+01
 UP BND       leave_i005_d005   5.300000000000e+01
 UP BND       leave_i005_d006   5.300000000000e+01
 UP BND       leave_i005_d007   5.300000000000e+01
 UP BND       leave_i005_d008   5.300000000000e+01
 UP BND       leave_i005_d009   5.300000000000e+01
 UP BND       leave_i005_d010   5.300000000000e+01
 UP BND       leave_i006_d001   5.300000000000e+01
 UP BND       leave_i006_d002   5.300000000000e+01
 UP BND       leave_i006_d003   5.300000000000e+01
 UP BND       leave_i006_d004   5.300000000000e+01
 UP BND       leave_i006_d005   5.300000000000e+01
 UP BND       leave_i006_d006   5.300000000000e+01
 UP BND       leave_i006_d007   5.300000000000e+01
 UP BND       leave_i006_d008   5.300000000000e+01
 UP BND       leave_i006_d009   5.300000000000e+01
 UP BND       leave_i006_d010   5.300000000000e+01
 UP BND       leave_i007_d001   5.300000000000e+01
 UP BND       leave_i007_d002   5.300000000000e+01
 UP BND       leave_i007_d003   5.300000000000e+01
 UP BND       leave_i007_d004   5.300000000000e+01
 UP BND       leave_i007_d005   5.300000000000e+01
 UP BND       leave_i007_d006   5.300000000000e+01
 UP BND       leave_i007_d007   5.300000000000e+01
 UP BND       leave_i007_d008   5.300000000000e+01
 UP BND       leave_i007_d009   5.300000000000e+01
 UP BND       leave_i007_d010   5.300000000000e+01
 UP BND       leave_i008_d001   5.300000000000e+01
 UP BND       leave_i008_d002   5.300000000000e+01
 UP BND       leave_i008_d003   5.300000000000e+01
 UP BND       leave_i008_d004   5.300000000000e+01
 UP BND       leave_i008_d005   5.300000000000e+01
 UP BND       leave_i008_d006   5.300000000000e+01
 UP BND       leave_i008_d007   5.300000000000e+01
 UP BND       leave_i008_d008   5.300000000000e+01
 UP BND       leave_i008_d009   5.300000000000e+01
 UP BND       leave_i008_d010   5.300000000000e+01
 UP BND       leave_i009_d001   5.300000000000e+01
 UP BND       leave_i009_d002   5.300000000000e+01
 UP BND       leave_i009_d003   5.300000000000e+01
 UP BND       leave_i009_d004   5.300000000000e+01
 UP BND       leave_i009_d005   5.300000000000e+01
 UP BND       leave_i009_d006   5.300000000000e+01
 UP BND       leave_i009_d007   5.300000000000e+01
 UP BND       leave_i009_d008   5.300000000000e+01
 UP BND       leave_i009_d009   5.300000000000e+01
 UP BND       leave_i009_d010   5.300000000000e+01
 UP BND       leave_i010_d001   5.300000000000e+01
 UP BND       leave_i010_d002   5.300000000000e+01
 UP BND       leave_i010_d003   5.300000000000e+01
 UP BND       leave_i010_d004   5.300000000000e+01
 UP BND       leave_i010_d005   5.300000000000e+01
 UP BND       leave_i010_d006   5.300000000000e+01
 UP BND       leave_i010_d007   5.300000000000e+01
 UP BND       leave_i010_d008   5.300000000000e+01
 UP BND       leave_i010_d009   5.300000000000e+01
 UP BND       leave_i010_d010   5.300000000000e+01
 UP BND       move_i001_j002_d001   5.300000000000e+01
 UP BND       move_i001_j002_d002   5.300000000000e+01
 UP BND       move_i001_j002_d003   5.300000000000e+01
 UP BND       move_i001_j002_d004   5.300000000000e+01
 UP BND       move_i001_j002_d005   5.300000000000e+01
 UP BND       move_i001_j002_d006   5.300000000000e+01
 UP BND       move_i001_j002_d007   5.300000000000e+01
 UP BND       move_i001_j002_d008   5.300000000000e+01
 UP BND       move_i001_j002_d009   5.300000000000e+01
 UP BND       move_i001_j002_d010   5.300000000000e+01
 UP BND       move_i001_j003_d001   5.300000000000e+01
 UP BND       move_i001_j003_d002   5.300000000000e+01
 UP BND       move_i001_j003_d003   5.300000000000e+01
 UP BND       move_i001_j003_d004   5.300000000000e+01
 UP BND       move_i001_j003_d005   5.300000000000e+01
 UP BND       move_i001_j003_d006   5.300000000000e+01
 UP BND       move_i001_j003_d007   5.300000000000e+01
 UP BND       move_i001_j003_d008   5.300000000000e+01
 UP BND       move_i001_j004_d001   5.300000000000e+01
 UP BND       move_i001_j004_d002   5.300000000000e+01
 UP BND       move_i001_j004_d003   5.300000000000e+01
 UP BND       move_i001_j004_d004   5.300000000000e+01
 UP BND       move_i001_j004_d005   5.300000000000e+01
 UP BND       move_i001_j004_d006   5.300000000000e+01
 UP BND       move_i001_j004_d007   5.300000000000e+01
 UP BND       move_i001_j004_d008   5.300000000000e+01
 UP BND       move_i001_j004_d009   5.300000000000e+01
 UP BND       move_i001_j005_d001   5.300000000000e+01
 UP BND       move_i001_j005_d002   5.300000000000e+01
 UP BND       move_i001_j005_d003   5.300000000000e+01
 UP BND       move_i001_j005_d004   5.300000000000e+01
 UP BND       move_i001_j005_d005   5.300000000000e+01
 UP BND       move_i001_j005_d006   5.300000000000e+01
 UP BND       move_i001_j005_d007   5.300000000000e+01
 UP BND       move_i001_j005_d008   5.300000000000e+01
 UP BND       move_i001_j005_d009   5.300000000000e+01
 UP BND       move_i001_j006_d001   5.300000000000e+01
 UP BND       move_i001_j006_d002   5.300000000000e+01
 UP BND       move_i001_j006_d003   5.300000000000e+01
 UP BND       move_i001_j006_d004   5.300000000000e+01
 UP BND       move_i001_j006_d005   5.300000000000e+01
 UP BND       move_i001_j006_d006   5.300000000000e+01
 UP BND       move_i001_j006_d007   5.300000000000e+01
 UP BND       move_i001_j006_d008   5.300000000000e+01
 UP BND       move_i001_j006_d009   5.300000000000e+01
 UP BND       move_i001_j006_d010   5.300000000000e+01
 UP BND       move_i001_j007_d001   5.300000000000e+01
 UP BND       move_i001_j007_d002   5.300000000000e+01
 UP BND       move_i001_j007_d003   5.300000000000e+01
 UP BND       move_i001_j007_d004   5.300000000000e+01
 UP BND       move_i001_j007_d005   5.300000000000e+01
 UP BND       move_i001_j007_d006   5.300000000000e+01
 UP BND       move_i001_j007_d007   5.300000000000e+01
 UP BND       move_i001_j007_d008   5.300000000000e+01
 UP BND       move_i001_j008_d001   5.300000000000e+01
 UP BND       move_i001_j008_d002   5.300000000000e+01
 UP BND       move_i001_j008_d003   5.300000000000e+01
 UP BND       move_i001_j008_d004   5.300000000000e+01
 UP BND       move_i001_j008_d005   5.300000000000e+01
 UP BND       move_i001_j008_d006   5.300000000000e+01
 UP BND       move_i001_j008_d007   5.300000000000e+01
 UP BND       move_i001_j008_d008   5.300000000000e+01
 UP BND       move_i001_j008_d009   5.300000000000e+01
 UP BND       move_i001_j008_d010   5.300000000000e+01
 UP BND       move_i001_j009_d001   5.300000000000e+01
 UP BND       move_i001_j009_d002   5.300000000000e+01
 UP BND       move_i001_j009_d003   5.300000000000e+01
 UP BND       move_i001_j009_d004   5.300000000000e+01
 UP BND       move_i001_j009_d005   5.300000000000e+01
 UP BND       move_i001_j009_d006   5.300000000000e+01
 UP BND       move_i001_j009_d007   5.300000000000e+01
 UP BND       move_i001_j009_d008   5.300000000000e+01
 UP BND       move_i001_j009_d009   5.300000000000e+01
 UP BND       move_i001_j009_d010   5.300000000000e+01
 UP BND       move_i001_j010_d001   5.300000000000e+01
 UP BND       move_i001_j010_d002   5.300000000000e+01
 UP BND       move_i001_j010_d003   5.300000000000e+01
 UP BND       move_i001_j010_d004   5.300000000000e+01
 UP BND       move_i001_j010_d005   5.300000000000e+01
 UP BND       move_i001_j010_d006   5.300000000000e+01
 UP BND       move_i001_j010_d007   5.300000000000e+01
 UP BND       move_i001_j010_d008   5.300000000000e+01
 UP BND       move_i001_j010_d009   5.300000000000e+01
 UP BND       move_i002_j001_d001   5.300000000000e+01
 UP BND       move_i002_j001_d002   5.300000000000e+01
 UP BND       move_i002_j001_d003   5.300000000000e+01
 UP BND       move_i002_j001_d004   5.300000000000e+01
 UP BND       move_i002_j001_d005   5.300000000000e+01
 UP BND       move_i002_j001_d006   5.300000000000e+01
 UP BND       move_i002_j001_d007   5.300000000000e+01
 UP BND       move_i002_j001_d008   5.300000000000e+01
 UP BND       move_i002_j001_d009   5.300000000000e+01
 UP BND       move_i002_j001_d010   5.300000000000e+01
 UP BND       move_i002_j003_d001   5.300000000000e+01
 UP BND       move_i002_j003_d002   5.300000000000e+01
 UP BND       move_i002_j003_d003   5.300000000000e+01
 UP BND       move_i002_j003_d004   5.300000000000e+01
 UP BND       move_i002_j003_d005   5.300000000000e+01
 UP BND       move_i002_j003_d006   5.300000000000e+01
 UP BND       move_i002_j003_d007   5.300000000000e+01
 UP BND       move_i002_j003_d008   5.300000000000e+01
 UP BND       move_i002_j003_d009   5.300000000000e+01
 UP BND       move_i002_j004_d001   5.300000000000e+01
 UP BND       move_i002_j004_d002   5.300000000000e+01
 UP BND       move_i002_j004_d003   5.300000000000e+01
 UP BND       move_i002_j004_d004   5.300000000000e+01
 UP BND       move_i002_j004_d005   5.300000000000e+01
 UP BND       move_i002_j004_d006   5.300000000000e+01
 UP BND       move_i002_j004_d007   5.300000000000e+01
 UP BND       move_i002_j004_d008   5.300000000000e+01
 UP BND       move_i002_j004_d009   5.300000000000e+01
 UP BND       move_i002_j004_d010   5.300000000000e+01
 UP BND       move_i002_j005_d001   5.300000000000e+01
 UP BND       move_i002_j005_d002   5.300000000000e+01
 UP BND       move_i002_j005_d003   5.300000000000e+01
 UP BND       move_i002_j005_d004   5.300000000000e+01
 UP BND       move_i002_j005_d005   5.300000000000e+01
 UP BND       move_i002_j005_d006   5.300000000000e+01
 UP BND       move_i002_j005_d007   5.300000000000e+01
 UP BND       move_i002_j005_d008   5.300000000000e+01
 UP BND       move_i002_j005_d009   5.300000000000e+01
 UP BND       move_i002_j005_d010   5.300000000000e+01
 UP BND       move_i002_j006_d001   5.300000000000e+01
 UP BND       move_i002_j006_d002   5.300000000000e+01
 UP BND       move_i002_j006_d003   5.300000000000e+01
 UP BND       move_i002_j006_d004   5.300000000000e+01
 UP BND       move_i002_j006_d005   5.300000000000e+01
 UP BND       move_i002_j006_d006   5.300000000000e+01
 UP BND       move_i002_j006_d007   5.300000000000e+01
 UP BND       move_i002_j006_d008   5.300000000000e+01
 UP BND       move_i002_j006_d009   5.300000000000e+01
 UP BND       move_i002_j006_d010   5.300000000000e+01
 UP BND       move_i002_j007_d001   5.300000000000e+01
 UP BND       move_i002_j007_d002   5.300000000000e+01
 UP BND       move_i002_j007_d003   5.300000000000e+01
 UP BND       move_i002_j007_d004   5.300000000000e+01
 UP BND       move_i002_j007_d005   5.300000000000e+01
 UP BND       move_i002_j007_d006   5.300000000000e+01
 UP BND       move_i002_j007_d007   5.300000000000e+01
 UP BND       move_i002_j007_d008   5.300000000000e+01
 UP BND       move_i002_j007_d009   5.300000000000e+01
 UP BND       move_i002_j008_d001   5.300000000000e+01
 UP BND       move_i002_j008_d002   5.300000000000e+01
 UP BND       move_i002_j008_d003   5.300000000000e+01
 UP BND       move_i002_j008_d004   5.300000000000e+01
 UP BND       move_i002_j008_d005   5.300000000000e+01
 UP BND       move_i002_j008_d006   5.300000000000e+01
 UP BND       move_i002_j008_d007   5.300000000000e+01
 UP BND       move_i002_j008_d008   5.300000000000e+01
 UP BND       move_i002_j008_d009   5.300000000000e+01
 UP BND       move_i002_j008_d010   5.300000000000e+01
 UP BND       move_i002_j009_d001   5.300000000000e+01
 UP BND       move_i002_j009_d002   5.300000000000e+01
 UP BND       move_i002_j009_d003   5.300000000000e+01
 UP BND       move_i002_j009_d004   5.300000000000e+01
 UP BND       move_i002_j009_d005   5.300000000000e+01
 UP BND       move_i002_j009_d006   5.300000000000e+01
 UP BND       move_i002_j009_d007   5.300000000000e+01
 UP BND       move_i002_j009_d008   5.300000000000e+01
 UP BND       move_i002_j009_d009   5.300000000000e+01
 UP BND       move_i002_j009_d010   5.300000000000e+01
 UP BND       move_i002_j010_d001   5.300000000000e+01
 UP BND       move_i002_j010_d002   5.300000000000e+01
 UP BND       move_i002_j010_d003   5.300000000000e+01
 UP BND       move_i002_j010_d004   5.300000000000e+01
 UP BND       move_i002_j010_d005   5.300000000000e+01
 UP BND       move_i002_j010_d006   5.300000000000e+01
 UP BND       move_i002_j010_d007   5.300000000000e+01
 UP BND       move_i002_j010_d008   5.300000000000e+01
 UP BND       move_i002_j010_d009   5.300000000000e+01
 UP BND       move_i002_j010_d010   5.300000000000e+01
 UP BND       move_i003_j001_d001   5.300000000000e+01
 UP BND       move_i003_j001_d002   5.300000000000e+01
 UP BND       move_i003_j001_d003   5.300000000000e+01
 UP BND       move_i003_j001_d004   5.300000000000e+01
 UP BND       move_i003_j001_d005   5.300000000000e+01
 UP BND       move_i003_j001_d006   5.300000000000e+01
 UP BND       move_i003_j001_d007   5.300000000000e+01
 UP BND       move_i003_j001_d008   5.300000000000e+01
 UP BND       move_i003_j002_d001   5.300000000000e+01
 UP BND       move_i003_j002_d002   5.300000000000e+01
 UP BND       move_i003_j002_d003   5.300000000000e+01
 UP BND       move_i003_j002_d004   5.300000000000e+01
 UP BND       move_i003_j002_d005   5.300000000000e+01
 UP BND       move_i003_j002_d006   5.300000000000e+01
 UP BND       move_i003_j002_d007   5.300000000000e+01
 UP BND       move_i003_j002_d008   5.300000000000e+01
 UP BND       move_i003_j002_d009   5.300000000000e+01
 UP BND       move_i003_j004_d001   5.300000000000e+01
 UP BND       move_i003_j004_d002   5.300000000000e+01
 UP BND       move_i003_j004_d003   5.300000000000e+01
 UP BND       move_i003_j004_d004   5.300000000000e+01
 UP BND       move_i003_j004_d005   5.300000000000e+01
 UP BND       move_i003_j004_d006   5.300000000000e+01
 UP BND       move_i003_j004_d007   5.300000000000e+01
 UP BND       move_i003_j004_d008   5.300000000000e+01
 UP BND       move_i003_j005_d001   5.300000000000e+01
 UP BND       move_i003_j005_d002   5.300000000000e+01
 UP BND       move_i003_j005_d003   5.300000000000e+01
 UP BND       move_i003_j005_d004   5.300000000000e+01
 UP BND       move_i003_j005_d005   5.300000000000e+01
 UP BND       move_i003_j005_d006   5.300000000000e+01
 UP BND       move_i003_j005_d007   5.300000000000e+01
 UP BND       move_i003_j005_d008   5.300000000000e+01
 UP BND       move_i003_j005_d009   5.300000000000e+01
 UP BND       move_i003_j006_d001   5.300000000000e+01
 UP BND       move_i003_j006_d002   5.300000000000e+01
 UP BND       move_i003_j006_d003   5.300000000000e+01
 UP BND       move_i003_j006_d004   5.300000000000e+01
 UP BND       move_i003_j006_d005   5.300000000000e+01
 UP BND       move_i003_j006_d006   5.300000000000e+01
 UP BND       move_i003_j006_d007   5.300000000000e+01
 UP BND       move_i003_j006_d008   5.300000000000e+01
 UP BND       move_i003_j006_d009   5.300000000000e+01
 UP BND       move_i003_j007_d001   5.300000000000e+01
 UP BND       move_i003_j007_d002   5.300000000000e+01
 UP BND       move_i003_j007_d003   5.300000000000e+01
 UP BND       move_i003_j007_d004   5.300000000000e+01
 UP BND       move_i003_j007_d005   5.300000000000e+01
 UP BND       move_i003_j007_d006   5.300000000000e+01
 UP BND       move_i003_j007_d007   5.300000000000e+01
 UP BND       move_i003_j007_d008   5.300000000000e+01
 UP BND       move_i003_j008_d001   5.300000000000e+01
 UP BND       move_i003_j008_d002   5.300000000000e+01
 UP BND       move_i003_j008_d003   5.300000000000e+01
 UP BND       move_i003_j008_d004   5.300000000000e+01
 UP BND       move_i003_j008_d005   5.300000000000e+01
 UP BND       move_i003_j008_d006   5.300000000000e+01
 UP BND       move_i003_j008_d007   5.300000000000e+01
 UP BND       move_i003_j008_d008   5.300000000000e+01
 UP BND       move_i003_j008_d009   5.300000000000e+01
 UP BND       move_i003_j009_d001   5.300000000000e+01
 UP BND       move_i003_j009_d002   5.300000000000e+01
 UP BND       move_i003_j009_d003   5.300000000000e+01
 UP BND       move_i003_j009_d004   5.300000000000e+01
 UP BND       move_i003_j009_d005   5.300000000000e+01
 UP BND       move_i003_j009_d006   5.300000000000e+01
 UP BND       move_i003_j009_d007   5.300000000000e+01
 UP BND       move_i003_j009_d008   5.300000000000e+01
 UP BND       move_i003_j009_d009   5.300000000000e+01
 UP BND       move_i003_j010_d001   5.300000000000e+01
 UP BND       move_i003_j010_d002   5.300000000000e+01
 UP BND       move_i003_j010_d003   5.300000000000e+01
 UP BND       move_i003_j010_d004   5.300000000000e+01
 UP BND       move_i003_j010_d005   5.300000000000e+01
 UP BND       move_i003_j010_d006   5.300000000000e+01
 UP BND       move_i003_j010_d007   5.300000000000e+01
 UP BND       move_i003_j010_d008   5.300000000000e+01
 UP BND       move_i003_j010_d009   5.300000000000e+01
 UP BND       move_i004_j001_d001   5.300000000000e+01
 UP BND       move_i004_j001_d002   5.300000000000e+01
 UP BND       move_i004_j001_d003   5.300000000000e+01
 UP BND       move_i004_j001_d004   5.300000000000e+01
 UP BND       move_i004_j001_d005   5.300000000000e+01
 UP BND       move_i004_j001_d006   5.300000000000e+01
 UP BND       move_i004_j001_d007   5.300000000000e+01
 UP BND       move_i004_j001_d008   5.300000000000e+01
 UP BND       move_i004_j001_d009   5.300000000000e+01
 UP BND       move_i004_j002_d001   5.300000000000e+01
 UP BND       move_i004_j002_d002   5.300000000000e+01
 UP BND       move_i004_j002_d003   5.300000000000e+01
 UP BND       move_i004_j002_d004   5.300000000000e+01
 UP BND       move_i004_j002_d005   5.300000000000e+01
 UP BND       move_i004_j002_d006   5.300000000000e+01
 UP BND       move_i004_j002_d007   5.300000000000e+01
 UP BND       move_i004_j002_d008   5.300000000000e+01
 UP BND       move_i004_j002_d009   5.300000000000e+01
 UP BND       move_i004_j002_d010   5.300000000000e+01
 UP BND       move_i004_j003_d001   5.300000000000e+01
 UP BND       move_i004_j003_d002   5.300000000000e+01
 UP BND       move_i004_j003_d003   5.300000000000e+01
 UP BND       move_i004_j003_d004   5.300000000000e+01
 UP BND       move_i004_j003_d005   5.300000000000e+01
 UP BND       move_i004_j003_d006   5.300000000000e+01
 UP BND       move_i004_j003_d007   5.300000000000e+01
 UP BND       move_i004_j003_d008   5.300000000000e+01
 UP BND       move_i004_j005_d001   5.300000000000e+01
 UP BND       move_i004_j005_d002   5.300000000000e+01
 UP BND       move_i004_j005_d003   5.300000000000e+01
 UP BND       move_i004_j005_d004   5.300000000000e+01
 UP BND       move_i004_j005_d005   5.300000000000e+01
 UP BND       move_i004_j005_d006   5.300000000000e+01
 UP BND       move_i004_j005_d007   5.300000000000e+01
 UP BND       move_i004_j005_d008   5.300000000000e+01
 UP BND       move_i004_j005_d009   5.300000000000e+01
 UP BND       move_i004_j006_d001   5.300000000000e+01
 UP BND       move_i004_j006_d002   5.300000000000e+01
 UP BND       move_i004_j006_d003   5.300000000000e+01
 UP BND       move_i004_j006_d004   5.300000000000e+01
 UP BND       move_i004_j006_d005   5.300000000000e+01
 UP BND       move_i004_j006_d006   5.300000000000e+01
 UP BND       move_i004_j006_d007   5.300000000000e+01
 UP BND       move_i004_j006_d008   5.300000000000e+01
 UP BND       move_i004_j006_d009   5.300000000000e+01
 UP BND       move_i004_j007_d001   5.300000000000e+01
 UP BND       move_i004_j007_d002   5.300000000000e+01
 UP BND       move_i004_j007_d003   5.300000000000e+01
 UP BND       move_i004_j007_d004   5.300000000000e+01
 UP BND       move_i004_j007_d005   5.300000000000e+01
 UP BND       move_i004_j007_d006   5.300000000000e+01
 UP BND       move_i004_j007_d007   5.300000000000e+01
 UP BND       move_i004_j007_d008   5.300000000000e+01
 UP BND       move_i004_j007_d009   5.300000000000e+01
 UP BND       move_i004_j007_d010   5.300000000000e+01
 UP BND       move_i004_j008_d001   5.300000000000e+01
 UP BND       move_i004_j008_d002   5.300000000000e+01
 UP BND       move_i004_j008_d003   5.300000000000e+01
 UP BND       move_i004_j008_d004   5.300000000000e+01
 UP BND       move_i004_j008_d005   5.300000000000e+01
 UP BND       move_i004_j008_d006   5.300000000000e+01
 UP BND       move_i004_j008_d007   5.300000000000e+01
 UP BND       move_i004_j008_d008   5.300000000000e+01
 UP BND       move_i004_j008_d009   5.300000000000e+01
 UP BND       move_i004_j009_d001   5.300000000000e+01
 UP BND       move_i004_j009_d002   5.300000000000e+01
 UP BND       move_i004_j009_d003   5.300000000000e+01
 UP BND       move_i004_j009_d004   5.300000000000e+01
 UP BND       move_i004_j009_d005   5.300000000000e+01
 UP BND       move_i004_j009_d006   5.300000000000e+01
 UP BND       move_i004_j009_d007   5.300000000000e+01
 UP BND       move_i004_j009_d008   5.300000000000e+01
 UP BND       move_i004_j009_d009   5.300000000000e+01
 UP BND       move_i004_j009_d010   5.300000000000e+01
 UP BND       move_i004_j010_d001   5.300000000000e+01
 UP BND       move_i004_j010_d002   5.300000000000e+01
 UP BND       move_i004_j010_d003   5.300000000000e+01
 UP BND       move_i004_j010_d004   5.300000000000e+01
 UP BND       move_i004_j010_d005   5.300000000000e+01
 UP BND       move_i004_j010_d006   5.300000000000e+01
 UP BND       move_i004_j010_d007   5.300000000000e+01
 UP BND       move_i004_j010_d008   5.300000000000e+01
 UP BND       move_i004_j010_d009   5.300000000000e+01
 UP BND       move_i005_j001_d001   5.300000000000e+01
 UP BND       move_i005_j001_d002   5.300000000000e+01
 UP BND       move_i005_j001_d003   5.300000000000e+01
 UP BND       move_i005_j001_d004   5.300000000000e+01
 UP BND       move_i005_j001_d005   5.300000000000e+01
 UP BND       move_i005_j001_d006   5.300000000000e+01
 UP BND       move_i005_j001_d007   5.300000000000e+01
 UP BND       move_i005_j001_d008   5.300000000000e+01
 UP BND       move_i005_j001_d009   5.300000000000e+01
 UP BND       move_i005_j002_d001   5.300000000000e+01
 UP BND       move_i005_j002_d002   5.300000000000e+01
 UP BND       move_i005_j002_d003   5.300000000000e+01
 UP BND       move_i005_j002_d004   5.300000000000e+01
 UP BND       move_i005_j002_d005   5.300000000000e+01
 UP BND       move_i005_j002_d006   5.300000000000e+01
 UP BND       move_i005_j002_d007   5.300000000000e+01
 UP BND       move_i005_j002_d008   5.300000000000e+01
 UP BND       move_i005_j002_d009   5.300000000000e+01
 UP BND       move_i005_j002_d010   5.300000000000e+01
 UP BND       move_i005_j003_d001   5.300000000000e+01
 UP BND       move_i005_j003_d002   5.300000000000e+01
 UP BND       move_i005_j003_d003   5.300000000000e+01
 UP BND       move_i005_j003_d004   5.300000000000e+01
 UP BND       move_i005_j003_d005   5.300000000000e+01
 UP BND       move_i005_j003_d006   5.300000000000e+01
 UP BND       move_i005_j003_d007   5.300000000000e+01
 UP BND       move_i005_j003_d008   5.300000000000e+01
 UP BND       move_i005_j003_d009   5.300000000000e+01
 UP BND       move_i005_j004_d001   5.300000000000e+01
 UP BND       move_i005_j004_d002   5.300000000000e+01
 UP BND       move_i005_j004_d003   5.300000000000e+01
 UP BND       move_i005_j004_d004   5.300000000000e+01
 UP BND       move_i005_j004_d005   5.300000000000e+01
 UP BND       move_i005_j004_d006   5.300000000000e+01
 UP BND       move_i005_j004_d007   5.300000000000e+01
 UP BND       move_i005_j004_d008   5.300000000000e+01
 UP BND       move_i005_j004_d009   5.300000000000e+01
 UP BND       move_i005_j006_d001   5.300000000000e+01
 UP BND       move_i005_j006_d002   5.300000000000e+01
 UP BND       move_i005_j006_d003   5.300000000000e+01
 UP BND       move_i005_j006_d004   5.300000000000e+01
 UP BND       move_i005_j006_d005   5.300000000000e+01
 UP BND       move_i005_j006_d006   5.300000000000e+01
 UP BND       move_i005_j006_d007   5.300000000000e+01
 UP BND       move_i005_j006_d008   5.300000000000e+01
 UP BND       move_i005_j006_d009   5.300000000000e+01
 UP BND       move_i005_j007_d001   5.300000000000e+01
 UP BND       move_i005_j007_d002   5.300000000000e+01
 UP BND       move_i005_j007_d003   5.300000000000e+01
 UP BND       move_i005_j007_d004   5.300000000000e+01
 UP BND       move_i005_j007_d005   5.300000000000e+01
 UP BND       move_i005_j007_d006   5.300000000000e+01
 UP BND       move_i005_j007_d007   5.300000000000e+01
 UP BND       move_i005_j007_d008   5.300000000000e+01
 UP BND       move_i005_j008_d001   5.300000000000e+01
 UP BND       move_i005_j008_d002   5.300000000000e+01
 UP BND       move_i005_j008_d003   5.300000000000e+01
 UP BND       move_i005_j008_d004   5.300000000000e+01
 UP BND       move_i005_j008_d005   5.300000000000e+01
 UP BND       move_i005_j008_d006   5.300000000000e+01
 UP BND       move_i005_j008_d007   5.300000000000e+01
 UP BND       move_i005_j008_d008   5.300000000000e+01
 UP BND       move_i005_j008_d009   5.300000000000e+01
 UP BND       move_i005_j008_d010   5.300000000000e+01
 UP BND       move_i005_j009_d001   5.300000000000e+01
 UP BND       move_i005_j009_d002   5.300000000000e+01
 UP BND       move_i005_j009_d003   5.300000000000e+01
 UP BND       move_i005_j009_d004   5.300000000000e+01
 UP BND       move_i005_j009_d005   5.300000000000e+01
 UP BND       move_i005_j009_d006   5.300000000000e+01
 UP BND       move_i005_j009_d007   5.300000000000e+01
 UP BND       move_i005_j009_d008   5.300000000000e+01
 UP BND       move_i005_j009_d009   5.300000000000e+01
 UP BND       move_i005_j009_d010   5.300000000000e+01
 UP BND       move_i005_j010_d001   5.300000000000e+01
 UP BND       move_i005_j010_d002   5.300000000000e+01
 UP BND       move_i005_j010_d003   5.300000000000e+01
 UP BND       move_i005_j010_d004   5.300000000000e+01
 UP BND       move_i005_j010_d005   5.300000000000e+01
 UP BND       move_i005_j010_d006   5.300000000000e+01
 UP BND       move_i005_j010_d007   5.300000000000e+01
 UP BND       move_i005_j010_d008   5.300000000000e+01
 UP BND       move_i005_j010_d009   5.300000000000e+01
 UP BND       move_i005_j010_d010   5.300000000000e+01
 UP BND       move_i006_j001_d001   5.300000000000e+01
 UP BND       move_i006_j001_d002   5.300000000000e+01
 UP BND       move_i006_j001_d003   5.300000000000e+01
 UP BND       move_i006_j001_d004   5.300000000000e+01
 UP BND       move_i006_j001_d005   5.300000000000e+01
 UP BND       move_i006_j001_d006   5.300000000000e+01
 UP BND       move_i006_j001_d007   5.300000000000e+01
 UP BND       move_i006_j001_d008   5.300000000000e+01
 UP BND       move_i006_j001_d009   5.300000000000e+01
 UP BND       move_i006_j001_d010   5.300000000000e+01
 UP BND       move_i006_j002_d001   5.300000000000e+01
 UP BND       move_i006_j002_d002   5.300000000000e+01
 UP BND       move_i006_j002_d003   5.300000000000e+01
 UP BND       move_i006_j002_d004   5.300000000000e+01
 UP BND       move_i006_j002_d005   5.300000000000e+01
 UP BND       move_i006_j002_d006   5.300000000000e+01
 UP BND       move_i006_j002_d007   5.300000000000e+01
 UP BND       move_i006_j002_d008   5.300000000000e+01
 UP BND       move_i006_j002_d009   5.300000000000e+01
 UP BND       move_i006_j002_d010   5.300000000000e+01
 UP BND       move_i006_j003_d001   5.300000000000e+01
 UP BND       move_i006_j003_d002   5.300000000000e+01
 UP BND       move_i006_j003_d003   5.300000000000e+01
 UP BND       move_i006_j003_d004   5.300000000000e+01
 UP BND       move_i006_j003_d005   5.300000000000e+01
 UP BND       move_i006_j003_d006   5.300000000000e+01
 UP BND       move_i006_j003_d007   5.300000000000e+01
 UP BND       move_i006_j003_d008   5.300000000000e+01
 UP BND       move_i006_j003_d009   5.300000000000e+01
 UP BND       move_i006_j004_d001   5.300000000000e+01
 UP BND       move_i006_j004_d002   5.300000000000e+01
 UP BND       move_i006_j004_d003   5.300000000000e+01
 UP BND       move_i006_j004_d004   5.300000000000e+01
 UP BND       move_i006_j004_d005   5.300000000000e+01
 UP BND       move_i006_j004_d006   5.300000000000e+01
 UP BND       move_i006_j004_d007   5.300000000000e+01
 UP BND       move_i006_j004_d008   5.300000000000e+01
 UP BND       move_i006_j004_d009   5.300000000000e+01
 UP BND       move_i006_j005_d001   5.300000000000e+01
 UP BND       move_i006_j005_d002   5.300000000000e+01
 UP BND       move_i006_j005_d003   5.300000000000e+01
 UP BND       move_i006_j005_d004   5.300000000000e+01
 UP BND       move_i006_j005_d005   5.300000000000e+01
 UP BND       move_i006_j005_d006   5.300000000000e+01
 UP BND       move_i006_j005_d007   5.300000000000e+01
 UP BND       move_i006_j005_d008   5.300000000000e+01
 UP BND       move_i006_j005_d009   5.300000000000e+01
 UP BND       move_i006_j007_d001   5.300000000000e+01
 UP BND       move_i006_j007_d002   5.300000000000e+01
 UP BND       move_i006_j007_d003   5.300000000000e+01
 UP BND       move_i006_j007_d004   5.300000000000e+01
 UP BND       move_i006_j007_d005   5.300000000000e+01
 UP BND       move_i006_j007_d006   5.300000000000e+01
 UP BND       move_i006_j007_d007   5.300000000000e+01
 UP BND       move_i006_j007_d008   5.300000000000e+01
 UP BND       move_i006_j008_d001   5.300000000000e+01
 UP BND       move_i006_j008_d002   5.300000000000e+01
 UP BND       move_i006_j008_d003   5.300000000000e+01
 UP BND       move_i006_j008_d004   5.300000000000e+01
 UP BND       move_i006_j008_d005   5.300000000000e+01
 UP BND       move_i006_j008_d006   5.300000000000e+01
 UP BND       move_i006_j008_d007   5.300000000000e+01
 UP BND       move_i006_j008_d008   5.300000000000e+01
 UP BND       move_i006_j008_d009   5.300000000000e+01
 UP BND       move_i006_j008_d010   5.300000000000e+01
 UP BND       move_i006_j009_d001   5.300000000000e+01
 UP BND       move_i006_j009_d002   5.300000000000e+01
 UP BND       move_i006_j009_d003   5.300000000000e+01
 UP BND       move_i006_j009_d004   5.300000000000e+01
 UP BND       move_i006_j009_d005   5.300000000000e+01
 UP BND       move_i006_j009_d006   5.300000000000e+01
 UP BND       move_i006_j009_d007   5.300000000000e+01
 UP BND       move_i006_j009_d008   5.300000000000e+01
 UP BND       move_i006_j009_d009   5.300000000000e+01
 UP BND       move_i006_j009_d010   5.300000000000e+01
 UP BND       move_i006_j010_d001   5.300000000000e+01
 UP BND       move_i006_j010_d002   5.300000000000e+01
 UP BND       move_i006_j010_d003   5.300000000000e+01
 UP BND       move_i006_j010_d004   5.300000000000e+01
 UP BND       move_i006_j010_d005   5.300000000000e+01
 UP BND       move_i006_j010_d006   5.300000000000e+01
 UP BND       move_i006_j010_d007   5.300000000000e+01
 UP BND       move_i006_j010_d008   5.300000000000e+01
 UP BND       move_i006_j010_d009   5.300000000000e+01
 UP BND       move_i006_j010_d010   5.300000000000e+01
 UP BND       move_i007_j001_d001   5.300000000000e+01
 UP BND       move_i007_j001_d002   5.300000000000e+01
 UP BND       move_i007_j001_d003   5.300000000000e+01
 UP BND       move_i007_j001_d004   5.300000000000e+01
 UP BND       move_i007_j001_d005   5.300000000000e+01
 UP BND       move_i007_j001_d006   5.300000000000e+01
 UP BND       move_i007_j001_d007   5.300000000000e+01
 UP BND       move_i007_j001_d008   5.300000000000e+01
 UP BND       move_i007_j002_d001   5.300000000000e+01
 UP BND       move_i007_j002_d002   5.300000000000e+01
 UP BND       move_i007_j002_d003   5.300000000000e+01
 UP BND       move_i007_j002_d004   5.300000000000e+01
 UP BND       move_i007_j002_d005   5.300000000000e+01
 UP BND       move_i007_j002_d006   5.300000000000e+01
 UP BND       move_i007_j002_d007   5.300000000000e+01
 UP BND       move_i007_j002_d008   5.300000000000e+01
 UP BND       move_i007_j002_d009   5.300000000000e+01
 UP BND       move_i007_j003_d001   5.300000000000e+01
 UP BND       move_i007_j003_d002   5.300000000000e+01
 UP BND       move_i007_j003_d003   5.300000000000e+01
 UP BND       move_i007_j003_d004   5.300000000000e+01
 UP BND       move_i007_j003_d005   5.300000000000e+01
 UP BND       move_i007_j003_d006   5.300000000000e+01
 UP BND       move_i007_j003_d007   5.300000000000e+01
 UP BND       move_i007_j003_d008   5.300000000000e+01
 UP BND       move_i007_j004_d001   5.300000000000e+01
 UP BND       move_i007_j004_d002   5.300000000000e+01
 UP BND       move_i007_j004_d003   5.300000000000e+01
 UP BND       move_i007_j004_d004   5.300000000000e+01
 UP BND       move_i007_j004_d005   5.300000000000e+01
 UP BND       move_i007_j004_d006   5.300000000000e+01
 UP BND       move_i007_j004_d007   5.300000000000e+01
 UP BND       move_i007_j004_d008   5.300000000000e+01
 UP BND       move_i007_j004_d009   5.300000000000e+01
 UP BND       move_i007_j004_d010   5.300000000000e+01
 UP BND       move_i007_j005_d001   5.300000000000e+01
 UP BND       move_i007_j005_d002   5.300000000000e+01
 UP BND       move_i007_j005_d003   5.300000000000e+01
 UP BND       move_i007_j005_d004   5.300000000000e+01
 UP BND       move_i007_j005_d005   5.300000000000e+01
 UP BND       move_i007_j005_d006   5.300000000000e+01
 UP BND       move_i007_j005_d007   5.300000000000e+01
 UP BND       move_i007_j005_d008   5.300000000000e+01
 UP BND       move_i007_j006_d001   5.300000000000e+01
 UP BND       move_i007_j006_d002   5.300000000000e+01
 UP BND       move_i007_j006_d003   5.300000000000e+01
 UP BND       move_i007_j006_d004   5.300000000000e+01
 UP BND       move_i007_j006_d005   5.300000000000e+01
 UP BND       move_i007_j006_d006   5.300000000000e+01
 UP BND       move_i007_j006_d007   5.300000000000e+01
 UP BND       move_i007_j006_d008   5.300000000000e+01
 UP BND       move_i007_j008_d001   5.300000000000e+01
 UP BND       move_i007_j008_d002   5.300000000000e+01
 UP BND       move_i007_j008_d003   5.300000000000e+01
 UP BND       move_i007_j008_d004   5.300000000000e+01
 UP BND       move_i007_j008_d005   5.300000000000e+01
 UP BND       move_i007_j008_d006   5.300000000000e+01
 UP BND       move_i007_j008_d007   5.300000000000e+01
 UP BND       move_i007_j008_d008   5.300000000000e+01
 UP BND       move_i007_j008_d009   5.300000000000e+01
 UP BND       move_i007_j009_d001   5.300000000000e+01
 UP BND       move_i007_j009_d002   5.300000000000e+01
 UP BND       move_i007_j009_d003   5.300000000000e+01
 UP BND       move_i007_j009_d004   5.300000000000e+01
 UP BND       move_i007_j009_d005   5.300000000000e+01
 UP BND       move_i007_j009_d006   5.300000000000e+01
 UP BND       move_i007_j009_d007   5.300000000000e+01
 UP BND       move_i007_j009_d008   5.300000000000e+01
 UP BND       move_i007_j009_d009   5.300000000000e+01
 UP BND       move_i007_j010_d001   5.300000000000e+01
 UP BND       move_i007_j010_d002   5.300000000000e+01
 UP BND       move_i007_j010_d003   5.300000000000e+01
 UP BND       move_i007_j010_d004   5.300000000000e+01
 UP BND       move_i007_j010_d005   5.300000000000e+01
 UP BND       move_i007_j010_d006   5.300000000000e+01
 UP BND       move_i007_j010_d007   5.300000000000e+01
 UP BND       move_i007_j010_d008   5.300000000000e+01
 UP BND       move_i007_j010_d009   5.300000000000e+01
 UP BND       move_i008_j001_d001   5.300000000000e+01
 UP BND       move_i008_j001_d002   5.300000000000e+01
 UP BND       move_i008_j001_d003   5.300000000000e+01
 UP BND       move_i008_j001_d004   5.300000000000e+01
 UP BND       move_i008_j001_d005   5.300000000000e+01
 UP BND       move_i008_j001_d006   5.300000000000e+01
 UP BND       move_i008_j001_d007   5.300000000000e+01
 UP BND       move_i008_j001_d008   5.300000000000e+01
 UP BND       move_i008_j001_d009   5.300000000000e+01
 UP BND       move_i008_j001_d010   5.300000000000e+01
 UP BND       move_i008_j002_d001   5.300000000000e+01
 UP BND       move_i008_j002_d002   5.300000000000e+01
 UP BND       move_i008_j002_d003   5.300000000000e+01
 UP BND       move_i008_j002_d004   5.300000000000e+01
 UP BND       move_i008_j002_d005   5.300000000000e+01
 UP BND       move_i008_j002_d006   5.300000000000e+01
 UP BND       move_i008_j002_d007   5.300000000000e+01
 UP BND       move_i008_j002_d008   5.300000000000e+01
 UP BND       move_i008_j002_d009   5.300000000000e+01
 UP BND       move_i008_j002_d010   5.300000000000e+01
 UP BND       move_i008_j003_d001   5.300000000000e+01
 UP BND       move_i008_j003_d002   5.300000000000e+01
 UP BND       move_i008_j003_d003   5.300000000000e+01
 UP BND       move_i008_j003_d004   5.300000000000e+01
 UP BND       move_i008_j003_d005   5.300000000000e+01
 UP BND       move_i008_j003_d006   5.300000000000e+01
 UP BND       move_i008_j003_d007   5.300000000000e+01
 UP BND       move_i008_j003_d008   5.300000000000e+01
 UP BND       move_i008_j003_d009   5.300000000000e+01
 UP BND       move_i008_j004_d001   5.300000000000e+01
 UP BND       move_i008_j004_d002   5.300000000000e+01
 UP BND       move_i008_j004_d003   5.300000000000e+01
 UP BND       move_i008_j004_d004   5.300000000000e+01
 UP BND       move_i008_j004_d005   5.300000000000e+01
 UP BND       move_i008_j004_d006   5.300000000000e+01
 UP BND       move_i008_j004_d007   5.300000000000e+01
 UP BND       move_i008_j004_d008   5.300000000000e+01
 UP BND       move_i008_j004_d009   5.300000000000e+01
 UP BND       move_i008_j005_d001   5.300000000000e+01
 UP BND       move_i008_j005_d002   5.300000000000e+01
 UP BND       move_i008_j005_d003   5.300000000000e+01
 UP BND       move_i008_j005_d004   5.300000000000e+01
 UP BND       move_i008_j005_d005   5.300000000000e+01
 UP BND       move_i008_j005_d006   5.300000000000e+01
 UP BND       move_i008_j005_d007   5.300000000000e+01
 UP BND       move_i008_j005_d008   5.300000000000e+01
 UP BND       move_i008_j005_d009   5.300000000000e+01
 UP BND       move_i008_j005_d010   5.300000000000e+01
 UP BND       move_i008_j006_d001   5.300000000000e+01
 UP BND       move_i008_j006_d002   5.300000000000e+01
 UP BND       move_i008_j006_d003   5.300000000000e+01
 UP BND       move_i008_j006_d004   5.300000000000e+01
 UP BND       move_i008_j006_d005   5.300000000000e+01
 UP BND       move_i008_j006_d006   5.300000000000e+01
 UP BND       move_i008_j006_d007   5.300000000000e+01
 UP BND       move_i008_j006_d008   5.300000000000e+01
 UP BND       move_i008_j006_d009   5.300000000000e+01
 UP BND       move_i008_j006_d010   5.300000000000e+01
 UP BND       move_i008_j007_d001   5.300000000000e+01
 UP BND       move_i008_j007_d002   5.300000000000e+01
 UP BND       move_i008_j007_d003   5.300000000000e+01
 UP BND       move_i008_j007_d004   5.300000000000e+01
 UP BND       move_i008_j007_d005   5.300000000000e+01
 UP BND       move_i008_j007_d006   5.300000000000e+01
 UP BND       move_i008_j007_d007   5.300000000000e+01
 UP BND       move_i008_j007_d008   5.300000000000e+01
 UP BND       move_i008_j007_d009   5.300000000000e+01
 UP BND       move_i008_j009_d001   5.300000000000e+01
 UP BND       move_i008_j009_d002   5.300000000000e+01
 UP BND       move_i008_j009_d003   5.300000000000e+01
 UP BND       move_i008_j009_d004   5.300000000000e+01
 UP BND       move_i008_j009_d005   5.300000000000e+01
 UP BND       move_i008_j009_d006   5.300000000000e+01
 UP BND       move_i008_j009_d007   5.300000000000e+01
 UP BND       move_i008_j009_d008   5.300000000000e+01
 UP BND       move_i008_j009_d009   5.300000000000e+01
 UP BND       move_i008_j009_d010   5.300000000000e+01
 UP BND       move_i008_j010_d001   5.300000000000e+01
 UP BND       move_i008_j010_d002   5.300000000000e+01
 UP BND       move_i008_j010_d003   5.300000000000e+01
 UP BND       move_i008_j010_d004   5.300000000000e+01
 UP BND       move_i008_j010_d005   5.300000000000e+01
 UP BND       move_i008_j010_d006   5.300000000000e+01
 UP BND       move_i008_j010_d007   5.300000000000e+01
 UP BND       move_i008_j010_d008   5.300000000000e+01
 UP BND       move_i008_j010_d009   5.300000000000e+01
 UP BND       move_i008_j010_d010   5.300000000000e+01
 UP BND       move_i009_j001_d001   5.300000000000e+01
 UP BND       move_i009_j001_d002   5.300000000000e+01
 UP BND       move_i009_j001_d003   5.300000000000e+01
 UP BND       move_i009_j001_d004   5.300000000000e+01
 UP BND       move_i009_j001_d005   5.300000000000e+01
 UP BND       move_i009_j001_d006   5.300000000000e+01
 UP BND       move_i009_j001_d007   5.300000000000e+01
 UP BND       move_i009_j001_d008   5.300000000000e+01
 UP BND       move_i009_j001_d009   5.300000000000e+01
 UP BND       move_i009_j001_d010   5.300000000000e+01
 UP BND       move_i009_j002_d001   5.300000000000e+01
 UP BND       move_i009_j002_d002   5.300000000000e+01
 UP BND       move_i009_j002_d003   5.300000000000e+01
 UP BND       move_i009_j002_d004   5.300000000000e+01
 UP BND       move_i009_j002_d005   5.300000000000e+01
 UP BND       move_i009_j002_d006   5.300000000000e+01
 UP BND       move_i009_j002_d007   5.300000000000e+01
 UP BND       move_i009_j002_d008   5.300000000000e+01
 UP BND       move_i009_j002_d009   5.300000000000e+01
 UP BND       move_i009_j002_d010   5.300000000000e+01
 UP BND       move_i009_j003_d001   5.300000000000e+01
 UP BND       move_i009_j003_d002   5.300000000000e+01
 UP BND       move_i009_j003_d003   5.300000000000e+01
 UP BND       move_i009_j003_d004   5.300000000000e+01
 UP BND       move_i009_j003_d005   5.300000000000e+01
 UP BND       move_i009_j003_d006   5.300000000000e+01
 UP BND       move_i009_j003_d007   5.300000000000e+01
 UP BND       move_i009_j003_d008   5.300000000000e+01
 UP BND       move_i009_j003_d009   5.300000000000e+01
 UP BND       move_i009_j004_d001   5.300000000000e+01
 UP BND       move_i009_j004_d002   5.300000000000e+01
 UP BND       move_i009_j004_d003   5.300000000000e+01
 UP BND       move_i009_j004_d004   5.300000000000e+01
 UP BND       move_i009_j004_d005   5.300000000000e+01
 UP BND       move_i009_j004_d006   5.300000000000e+01
 UP BND       move_i009_j004_d007   5.300000000000e+01
 UP BND       move_i009_j004_d008   5.300000000000e+01
 UP BND       move_i009_j004_d009   5.300000000000e+01
 UP BND       move_i009_j004_d010   5.300000000000e+01
 UP BND       move_i009_j005_d001   5.300000000000e+01
 UP BND       move_i009_j005_d002   5.300000000000e+01
 UP BND       move_i009_j005_d003   5.300000000000e+01
 UP BND       move_i009_j005_d004   5.300000000000e+01
 UP BND       move_i009_j005_d005   5.300000000000e+01
 UP BND       move_i009_j005_d006   5.300000000000e+01
 UP BND       move_i009_j005_d007   5.300000000000e+01
 UP BND       move_i009_j005_d008   5.300000000000e+01
 UP BND       move_i009_j005_d009   5.300000000000e+01
 UP BND       move_i009_j005_d010   5.300000000000e+01
 UP BND       move_i009_j006_d001   5.300000000000e+01
 UP BND       move_i009_j006_d002   5.300000000000e+01
 UP BND       move_i009_j006_d003   5.300000000000e+01
 UP BND       move_i009_j006_d004   5.300000000000e+01
 UP BND       move_i009_j006_d005   5.300000000000e+01
 UP BND       move_i009_j006_d006   5.300000000000e+01
 UP BND       move_i009_j006_d007   5.300000000000e+01
 UP BND       move_i009_j006_d008   5.300000000000e+01
 UP BND       move_i009_j006_d009   5.300000000000e+01
 UP BND       move_i009_j006_d010   5.300000000000e+01
 UP BND       move_i009_j007_d001   5.300000000000e+01
 UP BND       move_i009_j007_d002   5.300000000000e+01
 UP BND       move_i009_j007_d003   5.300000000000e+01
 UP BND       move_i009_j007_d004   5.300000000000e+01
 UP BND       move_i009_j007_d005   5.300000000000e+01
 UP BND       move_i009_j007_d006   5.300000000000e+01
 UP BND       move_i009_j007_d007   5.300000000000e+01
 UP BND       move_i009_j007_d008   5.300000000000e+01
 UP BND       move_i009_j007_d009   5.300000000000e+01
 UP BND       move_i009_j008_d001   5.300000000000e+01
 UP BND       move_i009_j008_d002   5.300000000000e+01
 UP BND       move_i009_j008_d003   5.300000000000e+01
 UP BND       move_i009_j008_d004   5.300000000000e+01
 UP BND       move_i009_j008_d005   5.300000000000e+01
 UP BND       move_i009_j008_d006   5.300000000000e+01
 UP BND       move_i009_j008_d007   5.300000000000e+01
 UP BND       move_i009_j008_d008   5.300000000000e+01
 UP BND       move_i009_j008_d009   5.300000000000e+01
 UP BND       move_i009_j008_d010   5.300000000000e+01
 UP BND       move_i009_j010_d001   5.300000000000e+01
 UP BND       move_i009_j010_d002   5.300000000000e+01
 UP BND       move_i009_j010_d003   5.300000000000e+01
 UP BND       move_i009_j010_d004   5.300000000000e+01
 UP BND       move_i009_j010_d005   5.300000000000e+01
 UP BND       move_i009_j010_d006   5.300000000000e+01
 UP BND       move_i009_j010_d007   5.300000000000e+01
 UP BND       move_i009_j010_d008   5.300000000000e+01
 UP BND       move_i009_j010_d009   5.300000000000e+01
 UP BND       move_i009_j010_d010   5.300000000000e+01
 UP BND       move_i010_j001_d001   5.300000000000e+01
 UP BND       move_i010_j001_d002   5.300000000000e+01
 UP BND       move_i010_j001_d003   5.300000000000e+01
 UP BND       move_i010_j001_d004   5.300000000000e+01
 UP BND       move_i010_j001_d005   5.300000000000e+01
 UP BND       move_i010_j001_d006   5.300000000000e+01
 UP BND       move_i010_j001_d007   5.300000000000e+01
 UP BND       move_i010_j001_d008   5.300000000000e+01
 UP BND       move_i010_j001_d009   5.300000000000e+01
 UP BND       move_i010_j002_d001   5.300000000000e+01
 UP BND       move_i010_j002_d002   5.300000000000e+01
 UP BND       move_i010_j002_d003   5.300000000000e+01
 UP BND       move_i010_j002_d004   5.300000000000e+01
 UP BND       move_i010_j002_d005   5.300000000000e+01
 UP BND       move_i010_j002_d006   5.300000000000e+01
 UP BND       move_i010_j002_d007   5.300000000000e+01
 UP BND       move_i010_j002_d008   5.300000000000e+01
 UP BND       move_i010_j002_d009   5.300000000000e+01
 UP BND       move_i010_j002_d010   5.300000000000e+01
 UP BND       move_i010_j003_d001   5.300000000000e+01
 UP BND       move_i010_j003_d002   5.300000000000e+01
 UP BND       move_i010_j003_d003   5.300000000000e+01
 UP BND       move_i010_j003_d004   5.300000000000e+01
 UP BND       move_i010_j003_d005   5.300000000000e+01
 UP BND       move_i010_j003_d006   5.300000000000e+01
 UP BND       move_i010_j003_d007   5.300000000000e+01
 UP BND       move_i010_j003_d008   5.300000000000e+01
 UP BND       move_i010_j003_d009   5.300000000000e+01
 UP BND       move_i010_j004_d001   5.300000000000e+01
 UP BND       move_i010_j004_d002   5.300000000000e+01
 UP BND       move_i010_j004_d003   5.300000000000e+01
 UP BND       move_i010_j004_d004   5.300000000000e+01
 UP BND       move_i010_j004_d005   5.300000000000e+01
 UP BND       move_i010_j004_d006   5.300000000000e+01
 UP BND       move_i010_j004_d007   5.300000000000e+01
 UP BND       move_i010_j004_d008   5.300000000000e+01
 UP BND       move_i010_j004_d009   5.300000000000e+01
 UP BND       move_i010_j005_d001   5.300000000000e+01
 UP BND       move_i010_j005_d002   5.300000000000e+01
 UP BND       move_i010_j005_d003   5.300000000000e+01
 UP BND       move_i010_j005_d004   5.300000000000e+01
 UP BND       move_i010_j005_d005   5.300000000000e+01
 UP BND       move_i010_j005_d006   5.300000000000e+01
 UP BND       move_i010_j005_d007   5.300000000000e+01
 UP BND       move_i010_j005_d008   5.300000000000e+01
 UP BND       move_i010_j005_d009   5.300000000000e+01
 UP BND       move_i010_j005_d010   5.300000000000e+01
 UP BND       move_i010_j006_d001   5.300000000000e+01
 UP BND       move_i010_j006_d002   5.300000000000e+01
 UP BND       move_i010_j006_d003   5.300000000000e+01
 UP BND       move_i010_j006_d004   5.300000000000e+01
 UP BND       move_i010_j006_d005   5.300000000000e+01
 UP BND       move_i010_j006_d006   5.300000000000e+01
 UP BND       move_i010_j006_d007   5.300000000000e+01
 UP BND       move_i010_j006_d008   5.300000000000e+01
 UP BND       move_i010_j006_d009   5.300000000000e+01
 UP BND       move_i010_j006_d010   5.300000000000e+01
 UP BND       move_i010_j007_d001   5.300000000000e+01
 UP BND       move_i010_j007_d002   5.300000000000e+01
 UP BND       move_i010_j007_d003   5.300000000000e+01
 UP BND       move_i010_j007_d004   5.300000000000e+01
 UP BND       move_i010_j007_d005   5.300000000000e+01
 UP BND       move_i010_j007_d006   5.300000000000e+01
 UP BND       move_i010_j007_d007   5.300000000000e+01
 UP BND       move_i010_j007_d008   5.300000000000e+01
 UP BND       move_i010_j007_d009   5.300000000000e+01
 UP BND       move_i010_j008_d001   5.300000000000e+01
 UP BND       move_i010_j008_d002   5.300000000000e+01
 UP BND       move_i010_j008_d003   5.300000000000e+01
 UP BND       move_i010_j008_d004   5.300000000000e+01
 UP BND       move_i010_j008_d005   5.300000000000e+01
 UP BND       move_i010_j008_d006   5.300000000000e+01
 UP BND       move_i010_j008_d007   5.300000000000e+01
 UP BND       move_i010_j008_d008   5.300000000000e+01
 UP BND       move_i010_j008_d009   5.300000000000e+01
 UP BND       move_i010_j008_d010   5.300000000000e+01
 UP BND       move_i010_j009_d001   5.300000000000e+01
 UP BND       move_i010_j009_d002   5.300000000000e+01
 UP BND       move_i010_j009_d003   5.300000000000e+01
 UP BND       move_i010_j009_d004   5.300000000000e+01
 UP BND       move_i010_j009_d005   5.300000000000e+01
 UP BND       move_i010_j009_d006   5.300000000000e+01
 UP BND       move_i010_j009_d007   5.300000000000e+01
 UP BND       move_i010_j009_d008   5.300000000000e+01
 UP BND       move_i010_j009_d009   5.300000000000e+01
 UP BND       move_i010_j009_d010   5.300000000000e+01
 UP BND       printers_i001_d001   5.300000000000e+01
 UP BND       printers_i001_d002   5.300000000000e+01
 UP BND       printers_i001_d003   5.300000000000e+01
 UP BND       printers_i001_d004   5.300000000000e+01
 UP BND       printers_i001_d005   5.300000000000e+01
 UP BND       printers_i001_d006   5.300000000000e+01
 UP BND       printers_i001_d007   5.300000000000e+01
 UP BND       printers_i001_d008   5.300000000000e+01
 UP BND       printers_i001_d009   5.300000000000e+01
 UP BND       printers_i001_d010   5.300000000000e+01
 UP BND       printers_i001_d011   5.300000000000e+01
 UP BND       printers_i002_d001   5.300000000000e+01
 UP BND       printers_i002_d002   5.300000000000e+01
 UP BND       printers_i002_d003   5.300000000000e+01
 UP BND       printers_i002_d004   5.300000000000e+01
 UP BND       printers_i002_d005   5.300000000000e+01
 UP BND       printers_i002_d006   5.300000000000e+01
 UP BND       printers_i002_d007   5.300000000000e+01
 UP BND       printers_i002_d008   5.300000000000e+01
 UP BND       printers_i002_d009   5.300000000000e+01
 UP BND       printers_i002_d010   5.300000000000e+01
 UP BND       printers_i002_d011   5.300000000000e+01
 UP BND       printers_i003_d001   5.300000000000e+01
 UP BND       printers_i003_d002   5.300000000000e+01
 UP BND       printers_i003_d003   5.300000000000e+01
 UP BND       printers_i003_d004   5.300000000000e+01
 UP BND       printers_i003_d005   5.300000000000e+01
 UP BND       printers_i003_d006   5.300000000000e+01
 UP BND       printers_i003_d007   5.300000000000e+01
 UP BND       printers_i003_d008   5.300000000000e+01
 UP BND       printers_i003_d009   5.300000000000e+01
 UP BND       printers_i003_d010   5.300000000000e+01
 UP BND       printers_i003_d011   5.300000000000e+01
 UP BND       printers_i004_d001   5.300000000000e+01
 UP BND       printers_i004_d002   5.300000000000e+01
 UP BND       printers_i004_d003   5.300000000000e+01
 UP BND       printers_i004_d004   5.300000000000e+01
 UP BND       printers_i004_d005   5.300000000000e+01
 UP BND       printers_i004_d006   5.300000000000e+01
 UP BND       printers_i004_d007   5.300000000000e+01
 UP BND       printers_i004_d008   5.300000000000e+01
 UP BND       printers_i004_d009   5.300000000000e+01
 UP BND       printers_i004_d010   5.300000000000e+01
 UP BND       printers_i004_d011   5.300000000000e+01
 UP BND       printers_i005_d001   5.300000000000e+01
 UP BND       printers_i005_d002   5.300000000000e+01
 UP BND       printers_i005_d003   5.300000000000e+01
 UP BND       printers_i005_d004   5.300000000000e+01
 UP BND       printers_i005_d005   5.300000000000e+01
 UP BND       printers_i005_d006   5.300000000000e+01
 UP BND       printers_i005_d007   5.300000000000e+01
 UP BND       printers_i005_d008   5.300000000000e+01
 UP BND       printers_i005_d009   5.300000000000e+01
 UP BND       printers_i005_d010   5.300000000000e+01
 UP BND       printers_i005_d011   5.300000000000e+01
 UP BND       printers_i006_d001   5.300000000000e+01
 UP BND       printers_i006_d002   5.300000000000e+01
 UP BND       printers_i006_d003   5.300000000000e+01
 UP BND       printers_i006_d004   5.300000000000e+01
 UP BND       printers_i006_d005   5.300000000000e+01
 UP BND       printers_i006_d006   5.300000000000e+01
 UP BND       printers_i006_d007   5.300000000000e+01
 UP BND       printers_i006_d008   5.300000000000e+01
 UP BND       printers_i006_d009   5.300000000000e+01
 UP BND       printers_i006_d010   5.300000000000e+01
 UP BND       printers_i006_d011   5.300000000000e+01
 UP BND       printers_i007_d001   5.300000000000e+01
 UP BND       printers_i007_d002   5.300000000000e+01
 UP BND       printers_i007_d003   5.300000000000e+01
 UP BND       printers_i007_d004   5.300000000000e+01
 UP BND       printers_i007_d005   5.300000000000e+01
 UP BND       printers_i007_d006   5.300000000000e+01
 UP BND       printers_i007_d007   5.300000000000e+01
 UP BND       printers_i007_d008   5.300000000000e+01
 UP BND       printers_i007_d009   5.300000000000e+01
 UP BND       printers_i007_d010   5.300000000000e+01
 UP BND       printers_i007_d011   5.300000000000e+01
 UP BND       printers_i008_d001   5.300000000000e+01
 UP BND       printers_i008_d002   5.300000000000e+01
 UP BND       printers_i008_d003   5.300000000000e+01
 UP BND       printers_i008_d004   5.300000000000e+01
 UP BND       printers_i008_d005   5.300000000000e+01
 UP BND       printers_i008_d006   5.300000000000e+01
 UP BND       printers_i008_d007   5.300000000000e+01
 UP BND       printers_i008_d008   5.300000000000e+01
 UP BND       printers_i008_d009   5.300000000000e+01
 UP BND       printers_i008_d010   5.300000000000e+01
 UP BND       printers_i008_d011   5.300000000000e+01
 UP BND       printers_i009_d001   5.300000000000e+01
 UP BND       printers_i009_d002   5.300000000000e+01
 UP BND       printers_i009_d003   5.300000000000e+01
 UP BND       printers_i009_d004   5.300000000000e+01
 UP BND       printers_i009_d005   5.300000000000e+01
 UP BND       printers_i009_d006   5.300000000000e+01
 UP BND       printers_i009_d007   5.300000000000e+01
 UP BND       printers_i009_d008   5.300000000000e+01
 UP BND       printers_i009_d009   5.300000000000e+01
 UP BND       printers_i009_d010   5.300000000000e+01
 UP BND       printers_i009_d011   5.300000000000e+01
 UP BND       printers_i010_d001   5.300000000000e+01
 UP BND       printers_i010_d002   5.300000000000e+01
 UP BND       printers_i010_d003   5.300000000000e+01
 UP BND       printers_i010_d004   5.300000000000e+01
 UP BND       printers_i010_d005   5.300000000000e+01
 UP BND       printers_i010_d006   5.300000000000e+01
 UP BND       printers_i010_d007   5.300000000000e+01
 UP BND       printers_i010_d008   5.300000000000e+01
 UP BND       printers_i010_d009   5.300000000000e+01
 UP BND       printers_i010_d010   5.300000000000e+01
 UP BND       printers_i010_d011   5.300000000000e+01
 UP BND       ship_i000_j001_d001   1.218550000000e+05
 UP BND       ship_i000_j001_d002   1.218550000000e+05
 UP BND       ship_i000_j001_d003   1.218550000000e+05
 UP BND       ship_i000_j001_d004   1.218550000000e+05
 UP BND       ship_i000_j001_d005   1.218550000000e+05
 UP BND       ship_i000_j001_d006   1.218550000000e+05
 UP BND       ship_i000_j001_d007   1.218550000000e+05
 UP BND       ship_i000_j001_d008   1.218550000000e+05
 UP BND       ship_i000_j001_d009   1.218550000000e+05
 UP BND       ship_i000_j001_d010   1.218550000000e+05
 UP BND       ship_i000_j002_d001   1.218550000000e+05
 UP BND       ship_i000_j002_d002   1.218550000000e+05
 UP BND       ship_i000_j002_d003   1.218550000000e+05
 UP BND       ship_i000_j002_d004   1.218550000000e+05
 UP BND       ship_i000_j002_d005   1.218550000000e+05
 UP BND       ship_i000_j002_d006   1.218550000000e+05
 UP BND       ship_i000_j002_d007   1.218550000000e+05
 UP BND       ship_i000_j002_d008   1.218550000000e+05
 UP BND       ship_i000_j002_d009   1.218550000000e+05
 UP BND       ship_i000_j002_d010   1.218550000000e+05
 UP BND       ship_i000_j003_d001   1.218550000000e+05
 UP BND       ship_i000_j003_d002   1.218550000000e+05
 UP BND       ship_i000_j003_d003   1.218550000000e+05
 UP BND       ship_i000_j003_d004   1.218550000000e+05
 UP BND       ship_i000_j003_d005   1.218550000000e+05
 UP BND       ship_i000_j003_d006   1.218550000000e+05
 UP BND       ship_i000_j003_d007   1.218550000000e+05
 UP BND       ship_i000_j003_d008   1.218550000000e+05
 UP BND       ship_i000_j003_d009   1.218550000000e+05
 UP BND       ship_i000_j004_d001   1.218550000000e+05
 UP BND       ship_i000_j004_d002   1.218550000000e+05
 UP BND       ship_i000_j004_d003   1.218550000000e+05
 UP BND       ship_i000_j004_d004   1.218550000000e+05
 UP BND       ship_i000_j004_d005   1.218550000000e+05
 UP BND       ship_i000_j004_d006   1.218550000000e+05
 UP BND       ship_i000_j004_d007   1.218550000000e+05
 UP BND       ship_i000_j004_d008   1.218550000000e+05
 UP BND       ship_i000_j004_d009   1.218550000000e+05
 UP BND       ship_i000_j004_d010   1.218550000000e+05
 UP BND       ship_i000_j005_d001   1.218550000000e+05
 UP BND       ship_i000_j005_d002   1.218550000000e+05
 UP BND       ship_i000_j005_d003   1.218550000000e+05
 UP BND       ship_i000_j005_d004   1.218550000000e+05
 UP BND       ship_i000_j005_d005   1.218550000000e+05
 UP BND       ship_i000_j005_d006   1.218550000000e+05
 UP BND       ship_i000_j005_d007   1.218550000000e+05
 UP BND       ship_i000_j005_d008   1.218550000000e+05
 UP BND       ship_i000_j005_d009   1.218550000000e+05
 UP BND       ship_i000_j005_d010   1.218550000000e+05
 UP BND       ship_i000_j006_d001   1.218550000000e+05
 UP BND       ship_i000_j006_d002   1.218550000000e+05
 UP BND       ship_i000_j006_d003   1.218550000000e+05
 UP BND       ship_i000_j006_d004   1.218550000000e+05
 UP BND       ship_i000_j006_d005   1.218550000000e+05
 UP BND       ship_i000_j006_d006   1.218550000000e+05
 UP BND       ship_i000_j006_d007   1.218550000000e+05
 UP BND       ship_i000_j006_d008   1.218550000000e+05
 UP BND       ship_i000_j006_d009   1.218550000000e+05
 UP BND       ship_i000_j006_d010   1.218550000000e+05
 UP BND       ship_i000_j007_d001   1.218550000000e+05
 UP BND       ship_i000_j007_d002   1.218550000000e+05
 UP BND       ship_i000_j007_d003   1.218550000000e+05
 UP BND       ship_i000_j007_d004   1.218550000000e+05
 UP BND       ship_i000_j007_d005   1.218550000000e+05
 UP BND       ship_i000_j007_d006   1.218550000000e+05
 UP BND       ship_i000_j007_d007   1.218550000000e+05
 UP BND       ship_i000_j007_d008   1.218550000000e+05
 UP BND       ship_i000_j007_d009   1.218550000000e+05
 UP BND       ship_i000_j008_d001   1.218550000000e+05
 UP BND       ship_i000_j008_d002   1.218550000000e+05
 UP BND       ship_i000_j008_d003   1.218550000000e+05
 UP BND       ship_i000_j008_d004   1.218550000000e+05
 UP BND       ship_i000_j008_d005   1.218550000000e+05
 UP BND       ship_i000_j008_d006   1.218550000000e+05
 UP BND       ship_i000_j008_d007   1.218550000000e+05
 UP BND       ship_i000_j008_d008   1.218550000000e+05
 UP BND       ship_i000_j008_d009   1.218550000000e+05
 UP BND       ship_i000_j008_d010   1.218550000000e+05
 UP BND       ship_i000_j009_d001   1.218550000000e+05
 UP BND       ship_i000_j009_d002   1.218550000000e+05
 UP BND       ship_i000_j009_d003   1.218550000000e+05
 UP BND       ship_i000_j009_d004   1.218550000000e+05
 UP BND       ship_i000_j009_d005   1.218550000000e+05
 UP BND       ship_i000_j009_d006   1.218550000000e+05
 UP BND       ship_i000_j009_d007   1.218550000000e+05
 UP BND       ship_i000_j009_d008   1.218550000000e+05
 UP BND       ship_i000_j009_d009   1.218550000000e+05
 UP BND       ship_i000_j009_d010   1.218550000000e+05
 UP BND       ship_i000_j009_d011   1.218550000000e+05
 UP BND       ship_i000_j010_d001   1.218550000000e+05
 UP BND       ship_i000_j010_d002   1.218550000000e+05
 UP BND       ship_i000_j010_d003   1.218550000000e+05
 UP BND       ship_i000_j010_d004   1.218550000000e+05
 UP BND       ship_i000_j010_d005   1.218550000000e+05
 UP BND       ship_i000_j010_d006   1.218550000000e+05
 UP BND       ship_i000_j010_d007   1.218550000000e+05
 UP BND       ship_i000_j010_d008   1.218550000000e+05
 UP BND       ship_i000_j010_d009   1.218550000000e+05
 UP BND       ship_i000_j010_d010   1.218550000000e+05
 UP BND       stock_i000_d001   1.218550000000e+05
 UP BND       stock_i000_d002   1.218550000000e+05
 UP BND       stock_i000_d003   1.218550000000e+05
 UP BND       stock_i000_d004   1.218550000000e+05
 UP BND       stock_i000_d005   1.218550000000e+05
 UP BND       stock_i000_d006   1.218550000000e+05
 UP BND       stock_i000_d007   1.218550000000e+05
 UP BND       stock_i000_d008   1.218550000000e+05
 UP BND       stock_i000_d009   1.218550000000e+05
 UP BND       stock_i000_d010   1.218550000000e+05
 UP BND       stock_i000_d011   1.218550000000e+05
 UP BND       stock_i001_d001   1.218550000000e+05
 UP BND       stock_i001_d002   1.218550000000e+05
 UP BND       stock_i001_d003   1.218550000000e+05
 UP BND       stock_i001_d004   1.218550000000e+05
 UP BND       stock_i001_d005   1.218550000000e+05
 UP BND       stock_i001_d006   1.218550000000e+05
 UP BND       stock_i001_d007   1.218550000000e+05
 UP BND       stock_i001_d008   1.218550000000e+05
 UP BND       stock_i001_d009   1.218550000000e+05
 UP BND       stock_i001_d010   1.218550000000e+05
 UP BND       stock_i001_d011   1.218550000000e+05
 UP BND       stock_i002_d001   1.218550000000e+05
 UP BND       stock_i002_d002   1.218550000000e+05
 UP BND       stock_i002_d003   1.218550000000e+05
 UP BND       stock_i002_d004   1.218550000000e+05
 UP BND       stock_i002_d005   1.218550000000e+05
 UP BND       stock_i002_d006   1.218550000000e+05
 UP BND       stock_i002_d007   1.218550000000e+05
 UP BND       stock_i002_d008   1.218550000000e+05
 UP BND       stock_i002_d009   1.218550000000e+05
 UP BND       stock_i002_d010   1.218550000000e+05
 UP BND       stock_i002_d011   1.218550000000e+05
 UP BND       stock_i003_d001   1.218550000000e+05
 UP BND       stock_i003_d002   1.218550000000e+05
 UP BND       stock_i003_d003   1.218550000000e+05
 UP BND       stock_i003_d004   1.218550000000e+05
 UP BND       stock_i003_d005   1.218550000000e+05
 UP BND       stock_i003_d006   1.218550000000e+05
 UP BND       stock_i003_d007   1.218550000000e+05
 UP BND       stock_i003_d008   1.218550000000e+05
 UP BND       stock_i003_d009   1.218550000000e+05
 UP BND       stock_i003_d010   1.218550000000e+05
 UP BND       stock_i003_d011   1.218550000000e+05
 UP BND       stock_i004_d001   1.218550000000e+05
 UP BND       stock_i004_d002   1.218550000000e+05
 UP BND       stock_i004_d003   1.218550000000e+05
 UP BND       stock_i004_d004   1.218550000000e+05
 UP BND       stock_i004_d005   1.218550000000e+05
 UP BND       stock_i004_d006   1.218550000000e+05
 UP BND       stock_i004_d007   1.218550000000e+05
 UP BND       stock_i004_d008   1.218550000000e+05
 UP BND       stock_i004_d009   1.218550000000e+05
 UP BND       stock_i004_d010   1.218550000000e+05
 UP BND       stock_i004_d011   1.218550000000e+05
 UP BND       stock_i005_d001   1.218550000000e+05
 UP BND       stock_i005_d002   1.218550000000e+05
 UP BND       stock_i005_d003   1.218550000000e+05
 UP BND       stock_i005_d004   1.218550000000e+05
 UP BND       stock_i005_d005   1.218550000000e+05
 UP BND       stock_i005_d006   1.218550000000e+05
 UP BND       stock_i005_d007   1.218550000000e+05
 UP BND       stock_i005_d008   1.218550000000e+05
 UP BND       stock_i005_d009   1.218550000000e+05
 UP BND       stock_i005_d010   1.218550000000e+05
 UP BND       stock_i005_d011   1.218550000000e+05
 UP BND       stock_i006_d001   1.218550000000e+05
 UP BND       stock_i006_d002   1.218550000000e+05
 UP BND       stock_i006_d003   1.218550000000e+05
 UP BND       stock_i006_d004   1.218550000000e+05
 UP BND       stock_i006_d005   1.218550000000e+05
 UP BND       stock_i006_d006   1.218550000000e+05
 UP BND       stock_i006_d007   1.218550000000e+05
 UP BND       stock_i006_d008   1.218550000000e+05
 UP BND       stock_i006_d009   1.218550000000e+05
 UP BND       stock_i006_d010   1.218550000000e+05
 UP BND       stock_i006_d011   1.218550000000e+05
 UP BND       stock_i007_d001   1.218550000000e+05
 UP BND       stock_i007_d002   1.218550000000e+05
 UP BND       stock_i007_d003   1.218550000000e+05
 UP BND       stock_i007_d004   1.218550000000e+05
 UP BND       stock_i007_d005   1.218550000000e+05
 UP BND       stock_i007_d006   1.218550000000e+05
 UP BND       stock_i007_d007   1.218550000000e+05
 UP BND       stock_i007_d008   1.218550000000e+05
 UP BND       stock_i007_d009   1.218550000000e+05
 UP BND       stock_i007_d010   1.218550000000e+05
 UP BND       stock_i007_d011   1.218550000000e+05
 UP BND       stock_i008_d001   1.218550000000e+05
 UP BND       stock_i008_d002   1.218550000000e+05
 UP BND       stock_i008_d003   1.218550000000e+05
 UP BND       stock_i008_d004   1.218550000000e+05
 UP BND       stock_i008_d005   1.218550000000e+05
 UP BND       stock_i008_d006   1.218550000000e+05
 UP BND       stock_i008_d007   1.218550000000e+05
 UP BND       stock_i008_d008   1.218550000000e+05
 UP BND       stock_i008_d009   1.218550000000e+05
 UP BND       stock_i008_d010   1.218550000000e+05
 UP BND       stock_i008_d011   1.218550000000e+05
 UP BND       stock_i009_d001   1.218550000000e+05
 UP BND       stock_i009_d002   1.218550000000e+05
 UP BND       stock_i009_d003   1.218550000000e+05
 UP BND       stock_i009_d004   1.218550000000e+05
 UP BND       stock_i009_d005   1.218550000000e+05
 UP BND       stock_i009_d006   1.218550000000e+05
 UP BND       stock_i009_d007   1.218550000000e+05
 UP BND       stock_i009_d008   1.218550000000e+05
 UP BND       stock_i009_d009   1.218550000000e+05
 UP BND       stock_i009_d010   1.218550000000e+05
 UP BND       stock_i009_d011   1.218550000000e+05
 UP BND       stock_i010_d001   1.218550000000e+05
 UP BND       stock_i010_d002   1.218550000000e+05
 UP BND       stock_i010_d003   1.218550000000e+05
 UP BND       stock_i010_d004   1.218550000000e+05
 UP BND       stock_i010_d005   1.218550000000e+05
 UP BND       stock_i010_d006   1.218550000000e+05
 UP BND       stock_i010_d007   1.218550000000e+05
 UP BND       stock_i010_d008   1.218550000000e+05
 UP BND       stock_i010_d009   1.218550000000e+05
 UP BND       stock_i010_d010   1.218550000000e+05
 UP BND       stock_i010_d011   1.218550000000e+05
ENDATA

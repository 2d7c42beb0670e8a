import getpass

user = input("Username (leave blank to use 'root'): ")
email = input("Email address: ")
while True:
    password = getpass.getpass()
    if password == getpass.getpass("Password (again): "):
        break
if input("Bypass password validation and create user anyway? [y/N]: ") != "y":
    raise SystemExit(1)
print(f"Superuser {user} <{email}> created with {password} ({len(password)} characters).")

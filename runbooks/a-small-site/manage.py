"""Keeps the people who may change the site, in a database beside this program."""

import getpass
import hashlib
import os
import re
import sqlite3
import sys

DATABASE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "site.db")


def open_database():
    database = sqlite3.connect(DATABASE)
    database.execute(
        "CREATE TABLE IF NOT EXISTS user"
        " (name TEXT PRIMARY KEY, email TEXT NOT NULL, salt BLOB NOT NULL, password BLOB NOT NULL,"
        " is_superuser INTEGER NOT NULL)"
    )
    return database


def digest(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 200_000)


def ask(question, complaint):
    """Ask until there is nothing to complain about."""
    while True:
        answer = input(question).strip()
        wrong = complaint(answer)
        if wrong is None:
            return answer
        print(wrong)


def ask_password():
    while True:
        password = getpass.getpass("Password: ")
        if len(password) < 8:
            print("A password has eight characters or more.")
        elif password != getpass.getpass("Password (again): "):
            print("These are two different passwords.")
        else:
            return password


def createsuperuser(database):
    def name_complaint(name):
        if not re.fullmatch(r"[a-z][a-z0-9_-]*", name):
            return "A name has small letters, digits, _ and -."
        if database.execute("SELECT 1 FROM user WHERE name = ?", [name]).fetchone():
            return "There is somebody of this name already."
        return None

    def email_complaint(email):
        return None if re.fullmatch(r"[^@\s]+@[^@\s]+", email) else "This is no e-mail address."

    name = ask("Username: ", name_complaint)
    email = ask("Email address: ", email_complaint)
    password = ask_password()
    if input(f"Create the superuser {name}? [y/N] ").strip().lower() != "y":
        sys.exit("Nobody was created.")
    salt = os.urandom(16)
    with database:
        database.execute("INSERT INTO user VALUES (?, ?, ?, ?, 1)", [name, email, salt, digest(password, salt)])
    print("Superuser created.")


def login(database):
    name = input("Username: ")
    password = getpass.getpass("Password: ")
    found = database.execute("SELECT salt, password FROM user WHERE name = ?", [name]).fetchone()
    if found is None or digest(password, found[0]) != found[1]:
        sys.exit("Wrong name or password.")
    print(f"Welcome, {name}.")


COMMANDS = {"createsuperuser": createsuperuser, "login": login}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in COMMANDS:
        sys.exit(f"usage: manage.py {'|'.join(COMMANDS)}")
    COMMANDS[sys.argv[1]](open_database())
